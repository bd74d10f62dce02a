package gridline.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopologyTest {

    private static final Path HOME = Path.of("/home/gridline");
    private static final Path DATA = Path.of("/home/gridline/data");

    @Test
    void everythingIsOnTheFirstSixteenPortsAndOnlyTheGatewayIsOpen() {
        List<PortUse> ports = topology(Surroundings.NONE).ports();

        assertThat(ports).extracting(PortUse::port).doesNotHaveDuplicates().allMatch(p -> p >= 8080 && p <= 8095);
        assertThat(ports.stream().filter(PortUse::open)).containsExactly(new PortUse(8080, "gateway", true));
    }

    @Test
    void servicesWaitForTheStoreAndTheBrokerAndTheGatewayForTheProvider() {
        Map<String, Part> parts = byName(topology(Surroundings.NONE));

        assertThat(parts).hasSize(8);
        for (String service : List.of("community", "funnel", "pricing", "campaign")) {
            assertThat(parts.get(service).needs()).containsExactlyInAnyOrder("document-store", "broker");
        }
        assertThat(parts.get("gateway").needs()).containsExactlyInAnyOrder("document-store", "identity-provider");
        assertThat(parts.get("broker").needs()).isEmpty();
    }

    @Test
    void partsAreToldWhereTheOthersAre() {
        Map<String, Part> parts = byName(topology(Surroundings.NONE));

        assertThat(parts.get("pricing").environment())
                .containsEntry("SERVER_PORT", "8083")
                .containsEntry("SERVER_ADDRESS", "127.0.0.1")
                .containsEntry("MANAGEMENT_SERVER_PORT", "8093")
                .containsEntry("MONGODB_URI", "mongodb://127.0.0.1:8087")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:8088")
                .containsEntry("OIDC_ISSUER", "http://localhost:8085")
                .containsEntry("COMMUNITY_URL", "http://127.0.0.1:8081");
        assertThat(parts.get("gateway").environment())
                .containsEntry("FRONTEND_DIR", "/home/gridline/frontend/dist")
                .containsEntry("PUBLIC_URL", "http://localhost:8080")
                .containsEntry("SERVER_PORT", "8080")
                .doesNotContainKey("SERVER_ADDRESS");
        assertThat(parts.get("document-store").command())
                .endsWith("--data", "/home/gridline/data/documents", "--port", "8087");
    }

    @Test
    void whatIsGivenFromOutsideIsNotStarted() {
        Topology topology = topology(Surroundings.of(Map.of(
                "MONGODB_URI", "mongodb://db:27017/?replicaSet=rs0",
                "KAFKA_BOOTSTRAP_SERVERS", "kafka:9092",
                "OIDC_ISSUER", "https://login.example/realms/gridline",
                "PUBLIC_URL", "https://gridline.example")));
        Map<String, Part> parts = byName(topology);

        assertThat(parts.keySet()).isEqualTo(Set.of("community", "funnel", "pricing", "campaign", "gateway"));
        assertThat(parts.values()).allMatch(part -> part.needs().isEmpty());
        assertThat(parts.get("funnel").environment())
                .containsEntry("MONGODB_URI", "mongodb://db:27017/?replicaSet=rs0")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "kafka:9092")
                .containsEntry("OIDC_ISSUER", "https://login.example/realms/gridline");
        assertThat(topology.publicUrl()).hasToString("https://gridline.example");
        assertThat(topology.ports()).extracting(PortUse::port).doesNotContain(8085, 8087, 8088, 8089);
    }

    @Test
    void anEmptyVariableIsNone() {
        assertThat(Surroundings.of(Map.of("MONGODB_URI", " "))).isEqualTo(Surroundings.NONE);
    }

    private static Topology topology(Surroundings outside) {
        return new Topology(HOME, DATA, 8080, outside, (part, heap, arguments) -> arguments);
    }

    private static Map<String, Part> byName(Topology topology) {
        return topology.parts().stream().collect(Collectors.toMap(Part::name, part -> part));
    }
}
