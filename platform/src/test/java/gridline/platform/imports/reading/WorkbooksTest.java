package gridline.platform.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class WorkbooksTest {

    private static final long PLENTY = 1_000_000;

    @Test
    void givesTheFirstSheetAsText() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("客户");
            sheet.value(0, 0, "企业名称");
            sheet.value(0, 1, "电话");
            sheet.value(0, 2, "到期日");
            sheet.value(1, 0, "石家庄, 商贸");
            sheet.value(1, 1, 13812341234L);
            sheet.value(1, 2, LocalDate.of(2026, 5, 31));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(3, 0, "两行\n一格");
            sheet.value(3, 1, 4.5);
            sheet.formula(4, 0, "1+1");
        }
        assertThat(text(file.toByteArray())).isEqualTo("""
                企业名称,电话,到期日
                "石家庄, 商贸",13812341234,2026-05-31

                两行 一格,4.5,
                =1+1,,
                """);
    }

    @Test
    void leavesEverythingElseAsItIs() throws IOException {
        assertThat(text("a,b\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("a,b\n");
        assertThat(text(new byte[] {'P', 'K', 3, 4, 0})).startsWith("PK");
        assertThat(text(new byte[0])).isEmpty();
    }

    @Test
    void doesNotUnpackMoreThanAllowed() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("a");
            for (int row = 0; row < 2000; row++) {
                sheet.value(row, 0, "0123456789");
            }
        }
        String kept = Workbooks.asText(
                new ByteArrayInputStream(file.toByteArray()),
                20_000,
                in -> new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        assertThat(kept).startsWith("PK");
    }

    private static String text(byte[] file) throws IOException {
        return Workbooks.asText(
                new ByteArrayInputStream(file), PLENTY, in -> new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
}
