package gridline.standalone.supervisor;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The whole system on one page (系统拓扑): which processes there are, on which ports, what each needs and is told.
 *
 * <p>Everything but the gateway listens on the loopback address only.
 */
final class Topology {

    static final String STORE = "document-store";
    static final String BROKER = "broker";
    static final String IDENTITY = "identity-provider";
    static final String GATEWAY = "gateway";

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofSeconds(12);

    /** The store finishes what it writes. */
    private static final Duration STORE_STOP = Duration.ofSeconds(60);

    /** How a part's program is run; the supervisor's tests and the cache training bring their own. */
    @FunctionalInterface
    interface Programs {
        /** @param heap limit in MiB */
        List<String> command(String part, int heap, List<String> arguments);
    }

    private final Path home;
    private final Path data;
    private final int base;
    private final Surroundings outside;
    private final Programs programs;
    private final List<Part> parts = new ArrayList<>();
    private final List<PortUse> ports = new ArrayList<>();

    Topology(Path home, Path data, int base, Surroundings outside, Programs programs) {
        this.home = home;
        this.data = data;
        this.base = base;
        this.outside = outside;
        this.programs = programs;
        if (outside.mongodb().isEmpty()) {
            store();
        }
        if (outside.kafka().isEmpty()) {
            broker();
        }
        if (outside.issuer().isEmpty()) {
            identity();
        }
        service("community", 1);
        service("funnel", 2);
        service("pricing", 3);
        service("campaign", 4);
        gateway();
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    List<PortUse> ports() {
        return List.copyOf(ports);
    }

    URI publicUrl() {
        return URI.create(outside.publicUrl().orElse("http://localhost:" + base));
    }

    URI issuer() {
        return URI.create(outside.issuer().orElse("http://localhost:" + (base + 5)));
    }

    private void store() {
        int port = base + 7;
        List<String> arguments = List.of("--data", data.resolve("documents").toString(), "--port", "" + port);
        use(port, STORE);
        add(STORE, 768, arguments, Map.of(), Set.of(), Probe.accepts(port), STORE_STOP);
    }

    private void broker() {
        int port = base + 8;
        int controller = base + 9;
        List<String> arguments = List.of(
                "--data", data.resolve(BROKER).toString(), "--port", "" + port, "--controller-port", "" + controller);
        use(port, BROKER);
        use(controller, BROKER);
        add(BROKER, 192, arguments, Map.of(), Set.of(), Probe.kafka(port), STOP);
    }

    private void identity() {
        Map<String, String> told = listening(5, 15, IDENTITY);
        told.put("OIDC_ISSUER", issuer().toString());
        told.put("PUBLIC_URL", publicUrl().toString());
        told.put("IDENTITY_DATA", data.resolve("identity").toString());
        add(IDENTITY, 128, List.of(), told, Set.of(), healthy(15), STOP);
    }

    private void service(String name, int number) {
        Map<String, String> told = listening(number, 10 + number, name);
        told.putAll(shared());
        add(name, 192, List.of(), told, embedded(STORE, BROKER), healthy(10 + number), STOP);
    }

    private void gateway() {
        Map<String, String> told = listening(0, 10, GATEWAY);
        told.remove("SERVER_ADDRESS");
        told.putAll(shared());
        told.put("PUBLIC_URL", publicUrl().toString());
        told.put("FRONTEND_DIR", home.resolve("frontend/dist").toString());
        add(GATEWAY, 192, List.of(), told, embedded(STORE, IDENTITY), healthy(10), STOP);
    }

    private Map<String, String> listening(int port, int management, String part) {
        ports.add(new PortUse(base + port, part, part.equals(GATEWAY)));
        use(base + management, part);
        Map<String, String> told = new HashMap<>();
        told.put("SERVER_ADDRESS", "127.0.0.1");
        told.put("SERVER_PORT", "" + (base + port));
        told.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        told.put("MANAGEMENT_SERVER_PORT", "" + (base + management));
        told.put("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", (STOP.toSeconds() - 4) + "s");
        return told;
    }

    private Map<String, String> shared() {
        return Map.of(
                "MONGODB_URI", outside.mongodb().orElse("mongodb://127.0.0.1:" + (base + 7)),
                "KAFKA_BOOTSTRAP_SERVERS", outside.kafka().orElse("127.0.0.1:" + (base + 8)),
                "OIDC_ISSUER", issuer().toString(),
                "COMMUNITY_URL", "http://127.0.0.1:" + (base + 1),
                "FUNNEL_URL", "http://127.0.0.1:" + (base + 2),
                "PRICING_URL", "http://127.0.0.1:" + (base + 3),
                "CAMPAIGN_URL", "http://127.0.0.1:" + (base + 4));
    }

    private Set<String> embedded(String... wanted) {
        Set<String> needs = new HashSet<>(Set.of(wanted));
        needs.retainAll(parts.stream().map(Part::name).toList());
        return needs;
    }

    private Probe healthy(int management) {
        return Probe.ok(URI.create("http://127.0.0.1:" + (base + management) + "/actuator/health"));
    }

    private void use(int port, String part) {
        ports.add(new PortUse(port, part, false));
    }

    private void add(
            String name,
            int heap,
            List<String> arguments,
            Map<String, String> told,
            Set<String> needs,
            Probe ready,
            Duration stop) {
        Map<String, String> environment = new HashMap<>(told);
        // Without this the C library keeps an arena per thread, tens of MiB in each process.
        environment.put("MALLOC_ARENA_MAX", "2");
        parts.add(new Part(name, programs.command(name, heap, arguments), environment, needs, ready, START, stop));
    }
}
