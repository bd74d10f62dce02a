package gridline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** No container engine runs where this is built, so the compose file is held against what the services really read. */
class ComposeTest {

    private static final Path ROOT = Path.of("..");
    private static final Set<String> SERVICES =
            Set.of("community-service", "customer-funnel-service", "pricing-service", "campaign-service");
    private static final Set<String> GATEWAYS = Set.of("gateway1", "gateway2");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");

    /** Read by the containers' own start script or by the JVM, not by the services' configuration. */
    private static final Set<String> READ_ELSEWHERE = Set.of();

    private final Map<String, Map<String, Object>> containers = containers();

    @Test
    void runsEveryPartOfTheSystem() {
        assertThat(containers.keySet())
                .containsAll(SERVICES)
                .containsAll(GATEWAYS)
                .contains("mongo1", "mongo2", "mongo3", "mongo-init", "kafka", "keycloak", "frontend");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "community-service",
                "customer-funnel-service",
                "pricing-service",
                "campaign-service",
                "gateway1",
                "gateway2"
            })
    void everyVariableSetIsReadAndEveryAddressReadIsSet(String container) {
        Set<String> read = placeholders(moduleOf(container));
        Set<String> given = environment(container).keySet();

        assertThat(read).as("variables read by %s", container).isNotEmpty();
        assertThat(given)
                .as("set for %s but read by nobody", container)
                .allMatch(name -> placeholdersOfAll().contains(name) || READ_ELSEWHERE.contains(name));
        assertThat(given)
                .as("a default of %s would point into its own container", container)
                .containsAll(read.stream()
                        .filter(name -> name.endsWith("_URL") || name.endsWith("_URI") || name.endsWith("_SERVERS"))
                        .toList())
                .contains("OIDC_ISSUER", "MONGODB_URI", "SERVER_PORT", "MANAGEMENT_SERVER_PORT");
    }

    @Test
    void everyAddressIsAContainerThatListensThere() {
        for (String container :
                Stream.concat(SERVICES.stream(), GATEWAYS.stream()).toList()) {
            environment(container).forEach((name, value) -> {
                if (name.endsWith("_URL") && !name.equals("PUBLIC_URL")) {
                    URI address = URI.create(value);
                    assertThat(containers).as("%s of %s", name, container).containsKey(address.getHost());
                    assertThat(environment(address.getHost()).get("SERVER_PORT"))
                            .as("%s of %s", name, container)
                            .isEqualTo(Integer.toString(address.getPort()));
                }
            });
        }
        assertThat(environment("gateway1").get("MONGODB_URI"))
                .contains("mongo1:27017", "mongo2:27017", "mongo3:27017", "replicaSet=gridline");
        assertThat(environment("gateway1").get("KAFKA_BOOTSTRAP_SERVERS")).isEqualTo("kafka:9092");
    }

    @Test
    void imagesAreBuiltFromTheModulesJars() {
        for (String container :
                Stream.concat(SERVICES.stream(), GATEWAYS.stream()).toList()) {
            Map<String, Object> build = map(containers.get(container).get("build"));
            assertThat(ROOT.resolve(build.get("dockerfile").toString())).exists();
            Path pom = ROOT.resolve(moduleOf(container)).resolve("pom.xml");
            assertThat(pom).content().contains("spring-boot-maven-plugin");
        }
    }

    @Test
    void theImageThatPrintsQuotesHasAChineseFont() throws IOException {
        Map<String, Object> build = map(containers.get("pricing-service").get("build"));

        assertThat(map(build.get("args")).get("PACKAGES").toString()).contains("fonts-noto-cjk");
        assertThat(Files.readString(ROOT.resolve(build.get("dockerfile").toString())))
                .contains("ARG PACKAGES", "apt-get install -y --no-install-recommends $PACKAGES");
    }

    @Test
    void mountedFilesAreThere() {
        containers.forEach((name, container) -> {
            if (container.get("volumes") instanceof List<?> volumes) {
                volumes.stream()
                        .map(Object::toString)
                        .filter(volume -> volume.startsWith("./") && !volume.startsWith("./frontend/dist"))
                        .forEach(volume -> assertThat(ROOT.resolve(volume.split(":")[0]))
                                .as(name)
                                .exists());
            }
        });
    }

    @Test
    void noSecretHasADefault() throws IOException {
        String text = Files.readString(ROOT.resolve("docker-compose.yml"));

        assertThat(text.lines().filter(line -> line.contains("SECRET:") || line.contains("PASSWORD:")))
                .isNotEmpty()
                .allMatch(line -> line.contains(":?"));
    }

    private static Set<String> placeholdersOfAll() {
        Set<String> all = new TreeSet<>(placeholders("gateway"));
        SERVICES.forEach(service -> all.addAll(placeholders(service)));
        return all;
    }

    private static Set<String> placeholders(String module) {
        Set<String> names = new TreeSet<>();
        for (Path folder : List.of(
                ROOT.resolve(module).resolve("src/main/resources"), ROOT.resolve("platform/src/main/resources"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(each -> each.toString().matches(".*\\.(yaml|properties)"))
                        .toList()) {
                    PLACEHOLDER.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }

    private String moduleOf(String container) {
        return map(map(containers.get(container).get("build")).get("args"))
                .get("MODULE")
                .toString();
    }

    private Map<String, String> environment(String container) {
        Map<String, String> values = new TreeMap<>();
        map(containers.get(container).get("environment")).forEach((name, value) -> values.put(name, value.toString()));
        return values;
    }

    private static Map<String, Map<String, Object>> containers() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(100);
        try (var in = Files.newBufferedReader(ROOT.resolve("docker-compose.yml"))) {
            Map<String, Object> compose = new Yaml(options).load(in);
            Map<String, Map<String, Object>> result = new TreeMap<>();
            map(compose.get("services")).forEach((name, container) -> result.put(name, map(container)));
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<String, Object>) value;
    }
}
