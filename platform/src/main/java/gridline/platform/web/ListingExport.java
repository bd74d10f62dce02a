package gridline.platform.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * 流式导出: writes a list row by row with flat memory. The first row is read before anything is sent, so that an error
 * there is still a problem document; an error later cuts the connection, and the caller sees that the file is not whole.
 */
final class ListingExport {

    private static final int BUFFER = 32 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ObjectWriter json;

    ListingExport(JsonMapper json) {
        this.json = json.writer().without(SerializationFeature.INDENT_OUTPUT);
    }

    <T> void csv(Listing<T> listing, HttpOutputMessage message) throws IOException {
        try (Stream<T> rows = listing.all()) {
            Iterator<T> row = rows.iterator();
            boolean any = row.hasNext();
            OutputStream out = begin(message, ListingConverter.CSV, listing.name() + ".csv");
            // Not closed on an error: closing would end the answer as if it were whole.
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.CRLF)
                    .bufferSize(0)
                    .build(text);
            csv.writeRecord(listing.columns().headers());
            boolean first = true;
            while (any) {
                csv.writeRecord(listing.columns().row(row.next()));
                if (first) {
                    text.flush();
                    first = false;
                }
                any = row.hasNext();
            }
            text.flush();
        }
    }

    <T> void ndjson(Listing<T> listing, HttpOutputMessage message) throws IOException {
        try (Stream<T> rows = listing.all()) {
            Iterator<T> row = rows.iterator();
            boolean any = row.hasNext();
            OutputStream out = begin(message, MediaType.APPLICATION_NDJSON, listing.name() + ".ndjson");
            boolean first = true;
            while (any) {
                out.write(json.writeValueAsBytes(row.next()));
                out.write('\n');
                if (first) {
                    out.flush();
                    first = false;
                }
                any = row.hasNext();
            }
            out.flush();
        }
    }

    private static OutputStream begin(HttpOutputMessage message, MediaType type, String file) throws IOException {
        HttpHeaders headers = message.getHeaders();
        headers.setContentType(new MediaType(type, StandardCharsets.UTF_8));
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(file).build());
        headers.set("X-Accel-Buffering", "no");
        return new BufferedOutputStream(message.getBody(), BUFFER);
    }
}
