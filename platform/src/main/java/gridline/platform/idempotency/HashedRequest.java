package gridline.platform.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 请求指纹: hashes a request's body while it is read, so that a body of any size can be told from another one without
 * being kept.
 */
final class HashedRequest extends HttpServletRequestWrapper {

    private final MessageDigest digest = RequestIdentity.sha256();
    private final boolean parsedByContainer;
    private @Nullable ServletInputStream hashed;

    HashedRequest(HttpServletRequest request) throws IOException, ServletException {
        super(request);
        add(request.getMethod(), request.getRequestURI(), String.valueOf(request.getQueryString()));
        String type = String.valueOf(request.getContentType());
        boolean multipart = type.startsWith("multipart/");
        this.parsedByContainer = multipart || type.startsWith("application/x-www-form-urlencoded");
        if (multipart) {
            // The container reads parts past this wrapper and keeps them on disk; there they can be read twice.
            hashParts(request);
        } else if (parsedByContainer) {
            new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
                add(name);
                add(values);
            });
        }
    }

    /** Hash of method, address and whole body; reads what the handler left. */
    String fingerprint() throws IOException {
        if (!parsedByContainer) {
            InputStream rest = getInputStream();
            byte[] buffer = new byte[8192];
            while (rest.read(buffer) >= 0) {
                // Reading is hashing.
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (parsedByContainer) {
            return super.getInputStream();
        }
        ServletInputStream stream = hashed;
        if (stream == null) {
            stream = new HashingStream(super.getInputStream(), digest);
            hashed = stream;
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        return new BufferedReader(
                new InputStreamReader(getInputStream(), encoding == null ? StandardCharsets.UTF_8.name() : encoding));
    }

    private void hashParts(HttpServletRequest request) throws IOException, ServletException {
        List<Part> parts = request.getParts().stream()
                .sorted(Comparator.comparing(Part::getName))
                .toList();
        for (Part part : parts) {
            add(part.getName(), String.valueOf(part.getSubmittedFileName()), Long.toString(part.getSize()));
            try (InputStream content = part.getInputStream()) {
                byte[] buffer = new byte[8192];
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
        }
    }

    private void add(String... texts) {
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }

    private static final class HashingStream extends ServletInputStream {

        private final ServletInputStream body;
        private final MessageDigest digest;

        HashingStream(ServletInputStream body, MessageDigest digest) {
            this.body = body;
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            if (one >= 0) {
                digest.update((byte) one);
            }
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = body.read(bytes, offset, length);
            if (read > 0) {
                digest.update(bytes, offset, read);
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
