package gridline.platform.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

    private static final int LIMIT = 1024;

    @Test
    void cutsRecordsAndCells() throws IOException {
        List<RawRecord> records = read("a,b\r\n1,\"x,\"\"y\"\"\nz\"\n\n,last");

        assertThat(texts(records)).containsExactly(List.of("a", "b"), List.of("1", "x,\"y\"\nz"), List.of("", "last"));
        assertThat(records).extracting(RawRecord::line).containsExactly(1L, 2L, 5L);
    }

    @Test
    void readsOverAnOversizedCellAndGoesOn() throws IOException {
        List<RawRecord> records = read("a,b\n1," + "x".repeat(10_000_000) + "\n2,y\n");

        assertThat(records).hasSize(3);
        assertThat(records.get(1).defect()).isEqualTo(RawRecord.Defect.TOO_LONG);
        assertThat(records.get(1).size()).isEqualTo(10_000_002);
        assertThat(texts(records).get(2)).containsExactly("2", "y");
    }

    @Test
    void readsOverAnOversizedQuotedCellAndGoesOn() throws IOException {
        List<RawRecord> records = read("1,\"" + "x".repeat(5_000) + "\",c\n2,y\n");

        assertThat(records).extracting(RawRecord::defect).containsExactly(RawRecord.Defect.TOO_LONG, null);
        assertThat(texts(records).get(1)).containsExactly("2", "y");
    }

    @Test
    void anUnclosedQuoteCostsItsOwnLineOnly() throws IOException {
        List<RawRecord> records = read("1,\"oops\n2,b\n3,c\n");

        assertThat(records).extracting(RawRecord::defect).containsExactly(RawRecord.Defect.UNCLOSED_QUOTE, null, null);
        assertThat(records).extracting(RawRecord::line).containsExactly(1L, 2L, 3L);
        assertThat(texts(records).get(1)).containsExactly("2", "b");
    }

    @Test
    void anUnclosedQuoteBeforeALotOfRowsCostsItsOwnLineOnly() throws IOException {
        StringBuilder file = new StringBuilder("1,\"oops\n");
        for (int row = 2; row <= 2000; row++) {
            file.append(row).append(",good\n");
        }

        List<RawRecord> records = read(file.toString());

        assertThat(records).hasSize(2000);
        assertThat(records).filteredOn(record -> record.defect() != null).hasSize(1);
        assertThat(records.getLast().line()).isEqualTo(2000);
    }

    @Test
    void anUnclosedQuoteOnTheLastLineIsReported() throws IOException {
        assertThat(read("1,a\n2,\"oops"))
                .extracting(RawRecord::defect)
                .containsExactly(null, RawRecord.Defect.UNCLOSED_QUOTE);
    }

    @Property(tries = 300)
    void readsBackWhateverIsWrittenByTheRules(
            @ForAll @Size(min = 1, max = 8) List<@Size(min = 2, max = 4) List<String>> rows) throws IOException {
        StringBuilder file = new StringBuilder();
        for (List<String> row : rows) {
            file.append(String.join(
                            ",", row.stream().map(RecordReaderTest::quoted).toList()))
                    .append("\n");
        }

        List<RawRecord> records = records(file.toString(), 1 << 20);

        assertThat(texts(records))
                .isEqualTo(rows.stream().map(RecordReaderTest::asUtf8).toList());
    }

    @Property(tries = 1000)
    void readsAnyBytesToTheEndWithoutFailing(@ForAll byte[] noise) throws IOException {
        RecordReader reader = new RecordReader(new ByteArrayInputStream(noise), LIMIT);
        int records = 0;
        while (reader.next() != null) {
            records++;
        }

        assertThat(records).isLessThanOrEqualTo(noise.length);
        assertThat(reader.consumed()).isEqualTo(noise.length);
    }

    private static List<String> asUtf8(List<String> row) {
        return row.stream()
                .map(cell -> new String(cell.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .toList();
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private static List<RawRecord> read(String file) throws IOException {
        return records(file, LIMIT);
    }

    private static List<RawRecord> records(String file, int limit) throws IOException {
        InputStream in = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        RecordReader reader = new RecordReader(in, limit);
        List<RawRecord> records = new ArrayList<>();
        for (RawRecord next = reader.next(); next != null; next = reader.next()) {
            records.add(next);
        }
        return records;
    }

    private static List<List<String>> texts(List<RawRecord> records) {
        return records.stream()
                .map(record -> record.cells().stream()
                        .map(cell -> new String(cell, StandardCharsets.UTF_8))
                        .toList())
                .toList();
    }
}
