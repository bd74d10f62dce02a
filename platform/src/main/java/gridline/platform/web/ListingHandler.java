package gridline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/** 列表应答处理: writes a {@link Listing} as what the caller accepts: a JSON page, a CSV export or an NDJSON export. */
final class ListingHandler implements HandlerMethodReturnValueHandler {

    static final MediaType CSV = new MediaType("text", "csv");
    private static final List<MediaType> OFFERED =
            List.of(MediaType.APPLICATION_JSON, CSV, MediaType.APPLICATION_NDJSON);

    private final JsonMapper json;
    private final ListingExport export;

    ListingHandler(JsonMapper json) {
        this.json = json;
        this.export = new ListingExport(json);
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return returnType.getParameterType() == Listing.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest webRequest)
            throws IOException, HttpMediaTypeNotAcceptableException {
        container.setRequestHandled(true);
        HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = webRequest.getNativeResponse(HttpServletResponse.class);
        if (!(returned instanceof Listing<?> listing) || request == null || response == null) {
            throw new IllegalStateException("a list endpoint returned no list");
        }
        MediaType wanted = choose(request.getHeader(HttpHeaders.ACCEPT));
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (wanted.equals(CSV)) {
            export.csv(listing, response);
        } else if (wanted.equals(MediaType.APPLICATION_NDJSON)) {
            export.ndjson(listing, response);
        } else {
            // Written as a whole: an error while the page is read must still become a problem document.
            byte[] body = json.writeValueAsBytes(listing);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private static MediaType choose(@Nullable String accept) throws HttpMediaTypeNotAcceptableException {
        if (accept == null || accept.isBlank()) {
            return MediaType.APPLICATION_JSON;
        }
        List<MediaType> accepted;
        try {
            accepted = MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException unreadable) {
            throw new HttpMediaTypeNotAcceptableException("Accept cannot be read: " + unreadable.getMessage());
        }
        MimeTypeUtils.sortBySpecificity(accepted);
        return accepted.stream()
                .filter(each -> each.getQualityValue() > 0)
                .sorted((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()))
                .flatMap(each -> OFFERED.stream().filter(each::includes))
                .findFirst()
                .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(OFFERED));
    }
}
