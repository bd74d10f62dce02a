package gridline.platform.idempotency;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * 暂存应答: holds an answer back until it is kept, so that nobody sees an answer a retry would not get. One that outgrows
 * the limit goes out at once, and only its status and headers are kept.
 */
final class HeldResponse extends HttpServletResponseWrapper {

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_LANGUAGE);

    private final int limit;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private @Nullable ServletOutputStream out;
    private @Nullable PrintWriter writer;
    private boolean outgrown;

    HeldResponse(HttpServletResponse response, int limit) {
        super(response);
        this.limit = limit;
    }

    KeptAnswer answer() {
        flushWriter();
        Map<String, String> headers = KEPT_HEADERS.stream()
                .filter(name -> getHeader(name) != null)
                .collect(Collectors.toMap(name -> name, name -> Objects.toString(getHeader(name), "")));
        return new KeptAnswer(getStatus(), headers, outgrown ? null : held.toByteArray());
    }

    /** Sends what was held. */
    void letGo() throws IOException {
        flushWriter();
        if (!outgrown && held.size() > 0) {
            super.setContentLength(held.size());
            getResponse().getOutputStream().write(held.toByteArray());
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        ServletOutputStream stream = out;
        if (stream == null) {
            stream = new HoldingStream();
            out = stream;
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        PrintWriter known = writer;
        if (known == null) {
            known = new PrintWriter(new OutputStreamWriter(getOutputStream(), Charset.forName(getCharacterEncoding())));
            writer = known;
        }
        return known;
    }

    @Override
    public void flushBuffer() throws IOException {
        flushWriter();
        if (outgrown) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        held.reset();
        super.resetBuffer();
    }

    @Override
    public void reset() {
        held.reset();
        super.reset();
    }

    @Override
    public void setContentLength(int length) {
        // Set when the answer goes out.
    }

    @Override
    public void setContentLengthLong(long length) {
        // Set when the answer goes out.
    }

    private void flushWriter() {
        if (writer != null) {
            writer.flush();
        }
    }

    private final class HoldingStream extends ServletOutputStream {

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (!outgrown && held.size() + length > limit) {
                outgrown = true;
                getResponse().getOutputStream().write(held.toByteArray());
                held.reset();
            }
            if (outgrown) {
                getResponse().getOutputStream().write(bytes, offset, length);
            } else {
                held.write(bytes, offset, length);
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("answers with an Idempotency-Key are written synchronously");
        }
    }
}
