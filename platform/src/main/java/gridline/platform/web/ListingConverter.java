package gridline.platform.web;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/** 列表应答转换: writes a {@link Listing} as what the caller accepts: a JSON page or an export of everything. */
final class ListingConverter implements HttpMessageConverter<Listing<?>> {

    static final MediaType CSV = new MediaType("text", "csv");
    static final MediaType XLSX = MediaType.parseMediaType(Sheets.XLSX);
    static final MediaType GEO_JSON = new MediaType("application", "geo+json");
    private static final List<MediaType> OFFERED =
            List.of(MediaType.APPLICATION_JSON, CSV, MediaType.APPLICATION_NDJSON, XLSX);
    /** For every list, or Jackson's converter would write a page under this name. */
    private static final List<MediaType> WRITTEN =
            Stream.concat(OFFERED.stream(), Stream.of(GEO_JSON)).toList();

    private final JsonMapper json;
    private final ListingExport export;

    ListingConverter(JsonMapper json) {
        this.json = json;
        this.export = new ListingExport(json);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return Listing.class.isAssignableFrom(type)
                && (mediaType == null || WRITTEN.stream().anyMatch(mediaType::isCompatibleWith));
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return WRITTEN;
    }

    @Override
    public Listing<?> read(Class<? extends Listing<?>> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("lists are only written", message);
    }

    @Override
    public void write(Listing<?> listing, @Nullable MediaType chosen, HttpOutputMessage message) throws IOException {
        message.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (CSV.isCompatibleWith(chosen)) {
            export.csv(listing, message);
        } else if (MediaType.APPLICATION_NDJSON.isCompatibleWith(chosen)) {
            export.ndjson(listing, message);
        } else if (XLSX.isCompatibleWith(chosen)) {
            export.workbook(listing, message);
        } else if (GEO_JSON.isCompatibleWith(chosen)) {
            if (!(listing instanceof MapListing<?> map)) {
                throw new NotAcceptableException(
                        OFFERED.stream().map(MediaType::toString).toList());
            }
            export.geoJson(map, message);
        } else {
            // The page is read before a byte is written: an error in there must still become a problem document.
            listing.page();
            byte[] body = json.writeValueAsBytes(listing);
            message.getHeaders().setContentType(MediaType.APPLICATION_JSON);
            message.getHeaders().setContentLength(body.length);
            message.getBody().write(body);
        }
    }
}
