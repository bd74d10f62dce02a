package gridline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak's realm has the people, the clients and the claims of the identity provider of a single machine. */
class RealmTest {

    private static final Path ROOT = Path.of("..");

    private final JsonNode realm = read();
    private final Map<String, Object> demo = demo();

    @Test
    void theSamePeopleWithTheSameRolesAndGrids() {
        Map<String, String> expected = new TreeMap<>();
        people().forEach(each ->
                expected.put(text(each, "login"), text(each, "id") + each.get("roles") + each.get("grid-scope")));
        Map<String, String> found = new TreeMap<>();
        realm.get("users")
                .forEach(user -> found.put(
                        user.get("username").asString(),
                        user.get("id").asString()
                                + strings(user.at("/attributes/roles"))
                                + strings(user.at("/attributes/grid_scope"))));

        assertThat(expected).hasSizeGreaterThan(15);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void theSameMachineClientsAndTheGateway() {
        List<String> expected =
                clients().stream().map(client -> text(client, "id")).toList();
        List<String> found = realm.get("clients")
                .valueStream()
                .map(client -> client.get("clientId").asString())
                .toList();

        assertThat(found).contains("gridline-gateway").containsAll(expected).hasSize(expected.size() + 1);
    }

    @Test
    void theGatewayLogsInByCodeWithPkceAndRefreshTokensAreNotRotated() {
        JsonNode gateway = realm.get("clients").get(0);

        assertThat(gateway.at("/attributes/pkce.code.challenge.method").asString())
                .isEqualTo("S256");
        assertThat(gateway.get("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(strings(gateway.get("redirectUris"))).containsExactly("${PUBLIC_URL}/login/oauth2/code/gridline");
        assertThat(realm.get("revokeRefreshToken").asBoolean()).isFalse();
    }

    @Test
    void everyTokenNamesTheAudienceTheServicesAskFor() {
        realm.get("clients")
                .forEach(client -> assertThat(client.get("protocolMappers")
                                .valueStream()
                                .map(mapper -> mapper.at("/config/included.custom.audience")
                                        .asString("")))
                        .as(client.get("clientId").asString())
                        .contains("gridline"));
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static String text(Map<String, Object> entry, String name) {
        return entry.get(name).toString();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> people() {
        return (List<Map<String, Object>>) demo.get("staff");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> clients() {
        return (List<Map<String, Object>>) demo.get("clients");
    }

    private static JsonNode read() {
        return JsonMapper.builder().build().readTree(ROOT.resolve("deploy/keycloak/gridline-realm.json"));
    }

    private static Map<String, Object> demo() {
        Path file = ROOT.resolve("standalone/identity-provider/src/main/resources/gridline/demo-staff.yaml");
        try (var in = Files.newBufferedReader(file)) {
            Map<String, Map<String, Map<String, Object>>> yaml = new Yaml().load(in);
            return yaml.get("gridline").get("identity");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
