package gridline.standalone.sampledata;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the platform as any machine client does (接口客户端): a token from the provider, then requests to the gateway. */
final class PlatformClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final JsonMapper json = new JsonMapper();
    private final URI gateway;
    private final URI issuer;
    private final String clientId;
    private final String secret;
    private @Nullable String token;

    PlatformClient(URI gateway, URI issuer, String clientId, String secret) {
        this.gateway = gateway;
        this.issuer = issuer;
        this.clientId = clientId;
        this.secret = secret;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(() -> to(path).GET());
    }

    JsonNode put(String path, String body) throws IOException, InterruptedException {
        return send(() ->
                to(path).header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    JsonNode postCsv(String path, Path file) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher content = HttpRequest.BodyPublishers.ofFile(file);
        String once = UUID.randomUUID().toString();
        return send(() -> to(path).header("Content-Type", "text/csv; charset=UTF-8")
                .header("Idempotency-Key", once)
                .POST(content));
    }

    private interface Request {
        HttpRequest.Builder build();
    }

    /** Fetches a new token when the one at hand is refused: they are good for a few minutes only. */
    private JsonNode send(Request request) throws IOException, InterruptedException {
        HttpResponse<String> answer = exchange(request.build());
        if (answer.statusCode() == 401) {
            token = null;
            answer = exchange(request.build());
        }
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.request().method() + " "
                    + answer.request().uri().getPath() + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return parsed(answer);
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        String current = token;
        if (current == null) {
            current = fetchToken();
            token = current;
        }
        return http.send(
                request.header("Authorization", "Bearer " + current).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String fetchToken() throws IOException, InterruptedException {
        URI discovery = URI.create(issuer.toString().replaceAll("/$", "") + "/.well-known/openid-configuration");
        JsonNode provider = parsed(http.send(
                HttpRequest.newBuilder(discovery).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString()));
        String scope = URLEncoder.encode("gridline.read gridline.write", StandardCharsets.UTF_8);
        String basic = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(
                                URI.create(provider.path("token_endpoint").asString()))
                        .timeout(PATIENCE)
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the provider at " + issuer + " gives the client " + clientId + " no token: "
                    + answer.statusCode());
        }
        return parsed(answer).path("access_token").asString();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Accept-Language", "en");
    }

    private JsonNode parsed(HttpResponse<String> answer) throws IOException {
        try {
            return json.readTree(answer.body());
        } catch (JacksonException notJson) {
            throw new IOException("no JSON from " + answer.request().uri() + ": " + answer.statusCode(), notJson);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
