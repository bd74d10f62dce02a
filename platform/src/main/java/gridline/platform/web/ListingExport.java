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
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    <T> void workbook(Listing<T> listing, HttpOutputMessage message) throws IOException {
        try (Stream<T> rows = listing.all()) {
            Iterator<T> row = rows.iterator();
            boolean any = row.hasNext();
            OutputStream out = begin(message, ListingConverter.XLSX, listing.name() + ".xlsx");
            // Not closed on an error, as above.
            Sheets sheets = new Sheets(out, listing.name());
            sheets.row(List.of(listing.columns().headers()));
            while (any) {
                sheets.row(listing.columns().values(row.next()));
                any = row.hasNext();
            }
            sheets.finish();
            out.flush();
        }
    }

    <T> void geoJson(MapListing<T> listing, HttpOutputMessage message) throws IOException {
        try (Stream<T> rows = listing.all()) {
            Iterator<T> row = rows.iterator();
            boolean any = row.hasNext();
            OutputStream out = begin(message, ListingConverter.GEO_JSON, listing.name() + ".geojson");
            out.write("{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.UTF_8));
            boolean first = true;
            while (any) {
                T item = row.next();
                if (!first) {
                    out.write(',');
                }
                out.write('\n');
                out.write(json.writeValueAsBytes(Feature.of(listing.placeOf(item), item)));
                if (first) {
                    out.flush();
                    first = false;
                }
                any = row.hasNext();
            }
            out.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    /** 要素: an item with its place; a place that is not known is null, as RFC 7946 has it. */
    private record Feature(
            String type, @Nullable Point geometry, @Nullable Object properties) {

        static Feature of(@Nullable MapPoint place, @Nullable Object item) {
            Point point = place == null ? null : new Point("Point", List.of(place.longitude(), place.latitude()));
            return new Feature("Feature", point, item);
        }
    }

    /** 点. */
    private record Point(String type, List<Double> coordinates) {}

    private static OutputStream begin(HttpOutputMessage message, MediaType type, String file) throws IOException {
        HttpHeaders headers = message.getHeaders();
        headers.setContentType(type.equals(ListingConverter.XLSX) ? type : new MediaType(type, StandardCharsets.UTF_8));
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(file).build());
        headers.set("X-Accel-Buffering", "no");
        return new BufferedOutputStream(message.getBody(), BUFFER);
    }
}
