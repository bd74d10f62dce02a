package gridline.platform.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import gridline.platform.decision.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListReaderTest {

    private static final Column CODE = Column.required("code", "编码", "小区编码");
    private static final Column NAME = Column.required("name", "名称", "小区名称");
    private static final Column DATE = Column.optional("asOf", "截至日期");
    private static final List<Column> COLUMNS = List.of(CODE, NAME, DATE);
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void readsUtf8WithAndWithoutByteOrderMark() throws IOException {
        String file = "code,name\n1,锦绣家园\n";

        assertThat(names(file.getBytes(StandardCharsets.UTF_8))).containsExactly("锦绣家园");
        assertThat(names(("\uFEFF" + file).getBytes(StandardCharsets.UTF_8))).containsExactly("锦绣家园");
    }

    @Test
    void readsGb18030AndChineseLabels() throws IOException {
        assertThat(names("小区编码,小区名称\n1,锦绣家园\n2,龙泉里\n".getBytes(GB18030))).containsExactly("锦绣家园", "龙泉里");
    }

    @Test
    void refusesARowInAnotherEncodingAndOnlyThat() throws IOException {
        byte[] mixed = joined(
                "code,name\n1,锦绣家园\n".getBytes(StandardCharsets.UTF_8),
                "2,龙泉里\n".getBytes(GB18030),
                "3,幸福里\n".getBytes(StandardCharsets.UTF_8));

        List<ListRow> rows = rows(mixed);

        assertThat(codes(rows.get(1))).containsExactly("import.encoding");
        assertThat(rows).filteredOn(row -> row.violations().isEmpty()).hasSize(2);
    }

    @Test
    void refusesAUtf8RowInAGb18030FileInsteadOfGarblingIt() throws IOException {
        byte[] mixed =
                joined("code,name\n1,锦绣家园\n2,龙泉里社区\n".getBytes(GB18030), "3,幸福里社区\n".getBytes(StandardCharsets.UTF_8));

        List<ListRow> rows = rows(mixed);

        assertThat(rows.get(0).text(NAME)).isEqualTo("锦绣家园");
        assertThat(codes(rows.get(2))).containsExactly("import.encoding");
    }

    @Test
    void knowsWhatIsNoText() throws IOException {
        assertThat(TextEncoding.detect(stream("PK\u0003\u0004\0\0\0".getBytes(StandardCharsets.ISO_8859_1))))
                .isEmpty();
        assertThat(TextEncoding.detect(stream("code,name\n1,锦绣\n".getBytes(StandardCharsets.UTF_16))))
                .isEmpty();
    }

    @Test
    void namesEveryMissingAndRepeatedColumn() {
        assertThatExceptionOfType(UnusableListException.class)
                .isThrownBy(() -> rows("asOf,截至日期,other\n".getBytes(StandardCharsets.UTF_8)))
                .satisfies(unusable -> assertThat(unusable.violations())
                        .extracting(Violation::code, Violation::field)
                        .containsExactlyInAnyOrder(
                                tuple("import.column-missing", "code"),
                                tuple("import.column-missing", "name"),
                                tuple("import.column-twice", "asOf")));
    }

    @Test
    void readsAColumnFromTheLabelItWasSaidToHave() throws IOException {
        byte[] file = "编号,name,小区名称,备注\n7,old,锦绣家园,x\n".getBytes(StandardCharsets.UTF_8);
        ListReader reader = new ListReader(
                stream(file), TextEncoding.UTF_8, COLUMNS, Map.of("code", "编号", "name", "小区名称"), ReadingLimits.DEFAULT);
        reader.requireColumns();

        ListRow row = reader.next();
        assertThat(row.text(CODE)).isEqualTo("7");
        assertThat(row.text(NAME)).isEqualTo("锦绣家园");
        assertThat(reader.ignoredLabels()).containsExactly("name", "备注");
        assertThat(reader.columns())
                .containsExactly(
                        new ReadColumn("code", "编码", true, "编号"),
                        new ReadColumn("name", "名称", true, "小区名称"),
                        new ReadColumn("asOf", "截至日期", false, null));
    }

    @Test
    void aLabelSaidToMeanOneColumnMeansNoOther() {
        byte[] file = "code,name\n1,锦绣家园\n".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(UnusableListException.class)
                .isThrownBy(() -> new ListReader(
                                stream(file),
                                TextEncoding.UTF_8,
                                COLUMNS,
                                Map.of("code", "name"),
                                ReadingLimits.DEFAULT)
                        .requireColumns())
                .satisfies(unusable -> assertThat(unusable.violations())
                        .extracting(Violation::code, Violation::field)
                        .containsExactly(tuple("import.column-missing", "name")));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatExceptionOfType(UnusableListException.class).isThrownBy(() -> rows(new byte[0]));
    }

    @Test
    void refusesARowWithTooFewOrTooManyCells() throws IOException {
        List<ListRow> rows = rows("code,name\n1\n1,a,b\n1,a,\n".getBytes(StandardCharsets.UTF_8));

        assertThat(codes(rows.get(0))).containsExactly("import.cell-count");
        assertThat(codes(rows.get(1))).containsExactly("import.cell-count");
        assertThat(codes(rows.get(2))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", " =1", "＝1", "=HYPERLINK(1)"})
    void refusesFormulas(String cell) throws IOException {
        List<ListRow> rows = rows(("code,name\n1,\"" + cell + "\"\n").getBytes(StandardCharsets.UTF_8));

        assertThat(codes(rows.getFirst())).containsExactly("import.formula");
        assertThat(FormulaGuard.neutralised(cell)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+3.5", "锦绣家园", "a=b", "1-2"})
    void takesNumbersAndNamesForWhatTheyAre(String cell) throws IOException {
        assertThat(codes(rows(("code,name\n1," + cell + "\n").getBytes(StandardCharsets.UTF_8))
                        .getFirst()))
                .isEmpty();
    }

    @Test
    void refusesAnOversizedCellAndShowsItsBeginning() throws IOException {
        List<ListRow> rows =
                rows(("code,name\n1," + "长".repeat(3_500_000) + "\n2,ok\n").getBytes(StandardCharsets.UTF_8));

        assertThat(codes(rows.get(0))).containsExactly("import.row-too-long");
        assertThat(rows.get(0).cells().get(1)).hasSizeLessThan(300).startsWith("长长");
        assertThat(rows.get(1).text(NAME)).isEqualTo("ok");
    }

    @Test
    void findsEverythingWrongWithARow() throws IOException {
        ListRow row = rows("code,name,asOf\n=1,\"a\tb\",2026-02-30\n".getBytes(StandardCharsets.UTF_8))
                .getFirst();
        row.date(DATE);

        assertThat(codes(row))
                .containsExactlyInAnyOrder("import.formula", "import.control-character", "import.not-a-date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01", "2026/12/1", "2026年12月1日", "2026.12.1"})
    void readsDatesAsTheyAreWritten(String date) throws IOException {
        assertThat(rows(("code,name,asOf\n1,a," + date + "\n").getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .date(DATE))
                .isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void memoryDoesNotGrowWithTheKeysSeen() {
        SeenKeys seen = new SeenKeys();
        for (int row = 0; row < 200_000; row++) {
            assertThat(seen.firstLine("c-" + (130102000000L + row), row)).isEqualTo(row);
        }

        assertThat(seen.firstLine("c-130102000007", 900_000)).isEqualTo(7);
        assertThat(seen.firstLine("0012", 1)).isEqualTo(1);
        assertThat(seen.firstLine("12", 2)).isEqualTo(2);
        assertThat(seen.firstLine("0012", 3)).isEqualTo(1);
    }

    private static List<String> names(byte[] file) throws IOException {
        return rows(file).stream().map(row -> row.text(NAME)).toList();
    }

    private static List<String> codes(ListRow row) {
        return row.violations().stream().map(Violation::code).toList();
    }

    private static List<ListRow> rows(byte[] file) throws IOException {
        TextEncoding encoding = TextEncoding.detect(stream(file)).orElseThrow();
        ListReader reader = new ListReader(stream(file), encoding, COLUMNS, Map.of(), ReadingLimits.DEFAULT);
        reader.requireColumns();
        List<ListRow> rows = new ArrayList<>();
        for (ListRow row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
