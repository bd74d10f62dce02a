package gridline.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a service to its published API (接口快照), {@code docs/openapi/<service>.json}. Extend it with
 * {@code @SpringBootTest(webEnvironment = RANDOM_PORT)}.
 *
 * <ul>
 *   <li>{@code -Dopenapi.refresh=true} writes the snapshot anew, unless the change breaks callers;
 *   <li>{@code -Dopenapi.refresh=true -Dopenapi.allow-breaking=true} writes it even then.
 * </ul>
 */
public abstract class OpenApiContract {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    @LocalServerPort
    private int port;

    @Value("${gridline.service}")
    private String service;

    /** Folder of the snapshots. */
    protected Path folder() {
        return Repository.root().resolve("docs/openapi");
    }

    @Test
    void isTheApiThatWasPublished() throws IOException {
        Http.Answer answer =
                Http.get("http://localhost:" + port + "/v3/api-docs").send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        check(
                folder().resolve(service + ".json"),
                answer.body(),
                Boolean.getBoolean("openapi.refresh"),
                Boolean.getBoolean("openapi.allow-breaking"));
    }

    static void check(Path snapshot, String described, boolean refresh, boolean allowBreaking) throws IOException {
        String now = normalised(JSON.readTree(described));
        assertThat(JSON.readTree(now).path("paths")).as("described endpoints").isNotEmpty();
        if (Files.notExists(snapshot)) {
            if (!refresh) {
                fail("There is no snapshot %s; write it with -Dopenapi.refresh=true", snapshot.getFileName());
            }
            Files.createDirectories(snapshot.getParent());
            Files.writeString(snapshot, now);
            return;
        }
        String published = normalised(JSON.readTree(Files.readString(snapshot)));
        if (published.equals(now)) {
            return;
        }
        ChangedOpenApi change = OpenApiCompare.fromContents(published, now);
        if (change.isIncompatible() && !(refresh && allowBreaking)) {
            fail(
                    "The API breaks its callers: %s.%nIf that is meant, write the snapshot with"
                            + " -Dopenapi.refresh=true -Dopenapi.allow-breaking=true and say so in the change log.",
                    described(change));
        }
        if (!refresh) {
            fail(
                    "The snapshot %s is out of date (%s); write it anew with -Dopenapi.refresh=true",
                    snapshot.getFileName(), described(change));
        }
        Files.writeString(snapshot, now);
    }

    private static String described(ChangedOpenApi change) {
        String changed = change.getChangedOperations().stream()
                .filter(operation -> operation.isIncompatible())
                .map(operation -> operation.getHttpMethod() + " " + operation.getPathUrl())
                .collect(Collectors.joining(", "));
        String missing = change.getMissingEndpoints().stream()
                .map(endpoint -> endpoint.getMethod() + " " + endpoint.getPathUrl())
                .collect(Collectors.joining(", "));
        return "incompatible [" + changed + "], missing [" + missing + "], new "
                + change.getNewEndpoints().size() + ", changed "
                + change.getChangedOperations().size();
    }

    private static String normalised(JsonNode api) {
        // Trees keep their order; maps are sorted.
        return JSON.writeValueAsString(JSON.treeToValue(api, java.util.Map.class)) + "\n";
    }
}
