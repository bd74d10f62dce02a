package gridline.community.imports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Twenty rows of the kinds that really come, each with the reason it must be refused for; grid 130102001 is known. */
final class BrokenRows {

    /**
     * A row.
     *
     * @param bytes as in the file, with its line end
     * @param code reason that must be among those given
     */
    record Broken(byte[] bytes, String code) {}

    private static final Charset GB18030 = Charset.forName("GB18030");

    private BrokenRows() {}

    /** In the columns of {@code sample-data/communities.csv}. */
    static List<Broken> all() {
        List<Broken> rows = new ArrayList<>();
        rows.add(broken("130102001801,缺列小区,地址", "import.cell-count"));
        rows.add(broken("130102001802", "import.cell-count"));
        rows.add(broken(good("130102001803", "多列小区") + ",x,y", "import.cell-count"));
        rows.add(broken(good("13010200180", "短码小区"), "community.code-malformed"));
        rows.add(broken(good("13010200180A", "坏码小区"), "community.code-malformed"));
        rows.add(broken(good("", "无码小区"), "import.cell-missing"));
        rows.add(broken(good("139999001001", "无网格小区").replace(",130102001,", ",139999001,"), "community.grid-unknown"));
        rows.add(broken(good("130102001001", "重复小区"), "import.duplicate-in-file"));
        rows.add(broken(good("130102001002", "重复小区二"), "import.duplicate-in-file"));
        rows.add(new Broken((good("130102001804", "错误编码小区") + "\n").getBytes(GB18030), "import.encoding"));
        rows.add(new Broken(truncatedCharacter(), "import.encoding"));
        rows.add(broken(good("130102001805", "长".repeat(3_500_000)), "import.row-too-long"));
        rows.add(broken(good("130102001806", "=cmd|' /C calc'!A0"), "import.formula"));
        rows.add(broken(good("130102001807", "@SUM(1+9)*cmd"), "import.formula"));
        rows.add(broken(
                "130102001808,负数小区,地址,COMMERCIAL,-5,130102001,OPEN,,RESOURCE_SYSTEM,s,,true,,,",
                "community.households-negative"));
        rows.add(broken(
                "130102001809,错日期小区,地址,COMMERCIAL,5,130102001,PLANNED,2026-02-30,RESOURCE_SYSTEM,s,,true,,,",
                "import.not-a-date"));
        rows.add(broken(
                "130102001810,错状态小区,地址,COMMERCIAL,5,130102001,HALF,,RESOURCE_SYSTEM,s,,true,,,",
                "import.unknown-value"));
        rows.add(broken(
                "130102001811,未来小区,地址,COMMERCIAL,5,130102001,OPEN,,RESOURCE_SYSTEM,s,2031-01-01,true,,,",
                "CO-02.as-of-in-future"));
        rows.add(broken(
                "130102001812,它网格小区,地址,COMMERCIAL,5,130102002,OPEN,,RESOURCE_SYSTEM,s,,true,,,",
                "community.code-in-other-grid"));
        rows.add(broken("130102001813,\"没有配对的引号,地址", "import.quote-unclosed"));
        return rows;
    }

    static byte[] joined(byte[] before, List<Broken> rows) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(before);
        rows.forEach(row -> all.writeBytes(row.bytes()));
        return all.toByteArray();
    }

    private static String good(String code, String name) {
        return code + "," + name + ",地址,COMMERCIAL,100,130102001,NOT_COVERED,,RESOURCE_SYSTEM,sample-1,,true,,,";
    }

    private static Broken broken(String row, String code) {
        return new Broken((row + "\n").getBytes(StandardCharsets.UTF_8), code);
    }

    private static byte[] truncatedCharacter() {
        byte[] row = (good("130102001814", "断字小区") + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] cut = new byte[row.length - 1];
        int at = "130102001814,".length() + 2;
        System.arraycopy(row, 0, cut, 0, at);
        System.arraycopy(row, at + 1, cut, at, row.length - at - 1);
        return cut;
    }
}
