package gridline.standalone.sampledata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataLoaderTest {

    private static final Path FILES = Path.of("../../sample-data");

    @TempDir
    private Path data;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> progress = new CopyOnWriteArrayList<>();
    private HttpServer platform;
    private URI address;
    private String communities = "{\"items\":[]}";
    private String outcome = "COMPLETED";
    private int tokens;

    @BeforeEach
    void start() throws IOException {
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/", this::answer);
        platform.start();
        address = URI.create("http://127.0.0.1:" + platform.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        platform.stop(0);
    }

    @Test
    void fillsAnEmptyPlatformInOrder() throws Exception {
        assertThat(load()).isTrue();

        assertThat(asked)
                .containsSubsequence(
                        "GET /api/community/v1/communities?limit=1",
                        "PUT /api/community/v1/competitors/telecom",
                        "PUT /api/community/v1/competitors/tietong",
                        "POST /api/community/v1/imports?kind=org-units&mode=append",
                        "GET /api/community/v1/imports/job",
                        "POST /api/community/v1/imports?kind=staff&mode=append",
                        "GET /api/community/v1/imports/job",
                        "POST /api/community/v1/imports?kind=communities&mode=append",
                        "GET /api/community/v1/imports/job");
        assertThat(progress).last().asString().isEqualTo("communities.csv: 3 rows, 2 new, 0 there already, 1 refused");
        assertThat(tokens).as("the first token had expired").isEqualTo(2);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void leavesAPlatformWithDataAlone() throws Exception {
        communities = "{\"items\":[{}]}";

        assertThat(load()).isFalse();
        assertThat(asked).noneMatch(request -> request.startsWith("P"));
    }

    @Test
    void goesOnWithALoadThatWasInterrupted() throws Exception {
        outcome = "FAILED";
        assertThatThrownBy(this::load).isInstanceOf(IOException.class).hasMessageContaining("org-units.csv");
        communities = "{\"items\":[{}]}";
        outcome = "COMPLETED";

        assertThat(load()).isTrue();
        assertThat(load()).isFalse();
    }

    @Test
    void reportsWhatThePlatformRefuses() throws Exception {
        Files.createFile(data.resolve("sample-data-begun"));
        communities = "broken";

        assertThatThrownBy(this::load).isInstanceOf(IOException.class).hasMessageContaining("no JSON");
    }

    private boolean load() throws IOException, InterruptedException {
        return new SampleDataLoader(FILES, data, progress::add).loadIfEmpty(address, address, "secret");
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/.well-known/openid-configuration")) {
            send(exchange, 200, "{\"token_endpoint\":\"" + address + "/token\"}");
        } else if (path.equals("/token")) {
            tokens++;
            send(exchange, 200, "{\"access_token\":\"token-" + tokens + "\"}");
        } else if (exchange.getRequestHeaders().getFirst("Authorization").equals("Bearer token-1")) {
            send(exchange, 401, "{}");
        } else {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            send(exchange, 200, path.endsWith("/communities") ? communities : job(exchange));
        }
    }

    private String job(HttpExchange exchange) {
        String status = exchange.getRequestMethod().equals("GET") ? outcome : "QUEUED";
        return "{\"id\":\"job\",\"status\":\"%s\",\"counts\":{\"rows\":3,\"created\":2,\"unchanged\":0,\"refused\":1}}"
                .formatted(status);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
