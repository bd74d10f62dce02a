package gridline.platform.web;

import gridline.platform.decision.Violation;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;

/** A body that can be looked at again when it could not be read, to name everything that is wrong with it. */
final class KeptBody implements HttpInputMessage {

    private final HttpHeaders headers;
    private final byte[] body;
    private final Supplier<List<Violation>> faults;

    /** @param faults finds what is wrong with the body; asked only when it could not be read */
    KeptBody(HttpHeaders headers, byte[] body, Supplier<List<Violation>> faults) {
        this.headers = headers;
        this.body = body;
        this.faults = faults;
    }

    List<Violation> faults() {
        return faults.get();
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public InputStream getBody() {
        return new ByteArrayInputStream(body);
    }
}
