package gridline.platform.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
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

    <T> void csv(Listing<T> listing, HttpServletResponse response) throws IOException {
        try (Stream<T> rows = listing.all()) {
            Iterator<T> row = rows.iterator();
            row.hasNext();
            begin(response, ListingHandler.CSV, listing.name() + ".csv");
            // Not closed on an error: closing would end the answer as if it were whole.
            Writer text = new OutputStreamWriter(
                    new BufferedOutputStream(response.getOutputStream(), BUFFER), StandardCharsets.UTF_8);
            text.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.CRLF)
                    .bufferSize(0)
                    .build(text);
            csv.writeRecord(listing.columns().headers());
            boolean first = true;
            while (row.hasNext()) {
                csv.writeRecord(listing.columns().row(row.next()));
                if (first) {
                    text.flush();
                    response.flushBuffer();
                    first = false;
                }
            }
            text.flush();
        }
    }

    <T> void ndjson(Listing<T> listing, HttpServletResponse response) throws IOException {
        try (Stream<T> rows = listing.all()) {
            Iterator<T> row = rows.iterator();
            row.hasNext();
            begin(response, MediaType.APPLICATION_NDJSON, listing.name() + ".ndjson");
            OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
            boolean first = true;
            while (row.hasNext()) {
                out.write(json.writeValueAsBytes(row.next()));
                out.write('\n');
                if (first) {
                    out.flush();
                    response.flushBuffer();
                    first = false;
                }
            }
            out.flush();
        }
    }

    private static void begin(HttpServletResponse response, MediaType type, String file) {
        response.setContentType(new MediaType(type, StandardCharsets.UTF_8).toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        response.setHeader("X-Accel-Buffering", "no");
    }
}
