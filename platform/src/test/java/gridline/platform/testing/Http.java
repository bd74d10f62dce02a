package gridline.platform.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests over a real socket (测试请求) and reads the answers as text or JSON. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpRequest.Builder request;

    private Http(String method, String url, HttpRequest.BodyPublisher body) {
        this.request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
    }

    public static Http get(String url) {
        return new Http("GET", url, HttpRequest.BodyPublishers.noBody());
    }

    /** Any method; {@code body} may be empty. */
    public static Http send(String method, String url, String body) {
        return new Http(method, url, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    }

    /** Any method with a body as it is, for example a workbook. */
    public static Http bytes(String method, String url, byte[] body) {
        return new Http(method, url, HttpRequest.BodyPublishers.ofByteArray(body));
    }

    public static Http json(String method, String url, String body) {
        return send(method, url, body).header("Content-Type", "application/json");
    }

    public Http header(String name, String value) {
        request.setHeader(name, value);
        return this;
    }

    public Http bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Answer send() {
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JSON.readTree(body());
        }

        /** {@code code} of a problem document. */
        public String code() {
            return json().path("code").asString("");
        }

        @Override
        public String toString() {
            return status() + " " + response.headers().map() + "\n" + body();
        }
    }
}
