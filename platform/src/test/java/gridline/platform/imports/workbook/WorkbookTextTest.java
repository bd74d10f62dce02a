package gridline.platform.imports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gridline.platform.decision.Violation;
import gridline.platform.imports.reading.UnusableListException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTextTest {

    private static final WorkbookLimits WIDE = new WorkbookLimits(1 << 28, 1 << 24);

    @TempDir
    private Path folder;

    /** What a test writes into the one sheet. */
    private interface Cells {
        void into(Workbook book) throws IOException;
    }

    @Test
    void writesWhatAUserSees() throws IOException {
        Path file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("清单");
            header(sheet, "编码", "名称", "截至日期", "户数", "比例", "公式", "是否");
            sheet.value(1, 0, "130102001001");
            sheet.value(1, 1, "锦绣家园, \"北区\"");
            sheet.value(1, 2, LocalDate.of(2026, 3, 5));
            sheet.style(1, 2).format("yyyy/m/d").set();
            sheet.value(1, 3, 1200);
            sheet.value(1, 4, 4.35);
            sheet.formula(1, 5, "D2*2");
            sheet.value(1, 6, true);
            // The second row of data stands two rows further down, and is shorter.
            sheet.value(3, 0, 130102001002L);
            sheet.value(3, 2, LocalDate.of(2025, 12, 31));
            sheet.style(3, 2)
                    .format("yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;")
                    .set();
        });

        assertThat(lines(file))
                .containsExactly(
                        "编码,名称,截至日期,户数,比例,公式,是否",
                        "130102001001,\"锦绣家园, \"\"北区\"\"\",2026-03-05,1200,4.35,,true",
                        "",
                        "130102001002,,2025-12-31,,,,");
    }

    @Test
    void keepsRowsOnTheirLinesEvenWithLineBreaksWithin() throws IOException {
        Path file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("清单");
            header(sheet, "code", "name");
            sheet.value(1, 0, "1");
            sheet.value(1, 1, "two\nlines");
            sheet.value(2, 0, "2");
        });

        assertThat(lines(file)).containsExactly("code,name", "1,two\u000Blines", "2,");
    }

    @Test
    void takesTheFirstSheetThatCanBeSeen() throws IOException {
        Path file = workbook(book -> {
            Worksheet hidden = book.newWorksheet("hidden");
            header(hidden, "no");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            header(book.newWorksheet("清单"), "yes");
        });

        assertThat(lines(file)).containsExactly("yes");
    }

    @Test
    void showsANumberTooLongToBeExactAsWhatItIs() throws IOException {
        Path file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("清单");
            header(sheet, "code");
            sheet.value(1, 0, 130_102_001_001_123_456L);
        });

        assertThat(lines(file).get(1)).contains("E+");
    }

    @Test
    void saysThatItIsAliveWhileReadingLongLists() throws IOException {
        Path file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("清单");
            for (int row = 0; row < 12_000; row++) {
                sheet.inlineString(row, 0, "row " + row);
                if (row % 500 == 0) {
                    sheet.flush();
                }
            }
        });
        AtomicInteger signs = new AtomicInteger();

        WorkbookText.write(file, folder.resolve("out.csv"), WIDE, signs::incrementAndGet);

        assertThat(signs).hasValue(2);
        assertThat(Files.readAllLines(folder.resolve("out.csv"))).hasSize(12_000);
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        Path noArchive = Files.writeString(folder.resolve("a.xlsx"), "PK\u0003\u0004 not really");
        Path otherArchive = archive("b.xlsx", "hello.txt", "hello");
        Path brokenParts = folder.resolve("c.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(brokenParts))) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(zip, "xl/workbook.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;");
        }

        for (Path file : List.of(noArchive, otherArchive, brokenParts)) {
            assertThat(refusal(file, WIDE)).as(file.toString()).isEqualTo("import.workbook-broken");
        }
        assertThat(WorkbookText.isWorkbookOfOld(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isTrue();
        assertThat(WorkbookText.mayBeWorkbook("code,name".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void refusesWhatUnpacksToMoreThanItsLimits() throws IOException {
        Path file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("清单");
            for (int row = 0; row < 5_000; row++) {
                sheet.value(row, 0, "a text of its own " + row);
            }
        });

        assertThat(refusal(file, new WorkbookLimits(50_000, 50_000))).isEqualTo("import.workbook-too-large");
        assertThat(refusal(file, new WorkbookLimits(1 << 28, 1_000))).isEqualTo("import.workbook-too-large");
    }

    private String refusal(Path file, WorkbookLimits limits) {
        List<Violation> violations = new ArrayList<>();
        assertThatExceptionOfType(UnusableListException.class)
                .isThrownBy(() -> WorkbookText.write(file, folder.resolve("out.csv"), limits, () -> {}))
                .satisfies(refused -> violations.addAll(refused.violations()));
        return violations.getFirst().code();
    }

    private List<String> lines(Path workbook) throws IOException {
        Path text = folder.resolve("list.csv");
        WorkbookText.write(workbook, text, WIDE, () -> {});
        return List.of(Files.readString(text).stripTrailing().split("\n", -1));
    }

    private Path workbook(Cells cells) throws IOException {
        Path file = folder.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", null)) {
            cells.into(book);
        }
        return file;
    }

    private static void header(Worksheet sheet, String... labels) {
        for (int at = 0; at < labels.length; at++) {
            sheet.value(0, at, labels[at]);
        }
    }

    private Path archive(String name, String part, String text) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, part, text);
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
