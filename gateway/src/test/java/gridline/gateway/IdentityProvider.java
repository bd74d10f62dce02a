package gridline.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/** The real identity provider, as a process of its own from the jar the build made just before. */
public final class IdentityProvider implements AutoCloseable {

    private final Process process;
    private final int port;

    private IdentityProvider(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static IdentityProvider start(String publicUrl, Path data) {
        int port = freePort();
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                jar().toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(freePort()));
        builder.environment().put("OIDC_ISSUER", "http://localhost:" + port);
        builder.environment().put("PUBLIC_URL", publicUrl);
        builder.environment().put("IDENTITY_DATA", data.resolve("identity").toString());
        builder.redirectErrorStream(true)
                .redirectOutput(data.resolve("identity.log").toFile());
        try {
            var provider = new IdentityProvider(builder.start(), port);
            Awaitility.await().atMost(Duration.ofMinutes(3)).until(provider::answers);
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer() {
        return "http://localhost:" + port;
    }

    /** An access token of a machine client of the demo. */
    String token(String client) {
        String basic = Base64.getEncoder()
                .encodeToString((client + ":" + client + "-secret").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(issuer() + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=gridline.read"))
                .build();
        String body = send(request);
        return JsonMapper.builder().build().readTree(body).get("access_token").asString();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the identity provider ended with " + process.exitValue());
        }
        try {
            return send(HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                            .build())
                    .contains("authorization_endpoint");
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static String send(HttpRequest request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar() {
        Path target = Path.of("..", "standalone", "identity-provider", "target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("identity-provider-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException("no jar of the identity provider: run mvn package for it first"));
        } catch (IOException e) {
            throw new IllegalStateException("no jar of the identity provider: run mvn package for it first", e);
        }
    }
}
