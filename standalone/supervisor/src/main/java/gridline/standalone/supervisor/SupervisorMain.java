package gridline.standalone.supervisor;

import gridline.standalone.sampledata.SampleDataLoader;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * {@code ./start}: starts the system, keeps it running until Ctrl-C or SIGTERM, stops it (单机启动入口).
 *
 * <p>Exit codes: 1 something did not come up, 2 called wrongly, 4 a port is taken, 5 running already on these data.
 */
public final class SupervisorMain {

    private final Options options;
    private final Surroundings outside;
    private final Map<String, String> environment;
    private final Console console = new Console(System.out);

    private SupervisorMain(Options options, Map<String, String> environment) {
        this.options = options;
        this.environment = environment;
        this.outside = Surroundings.of(environment);
    }

    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--help") || List.of(arguments).contains("-h")) {
            System.out.println(Options.USAGE);
            return;
        }
        try {
            new SupervisorMain(Options.parse(arguments), System.getenv()).run();
        } catch (Refusal refused) {
            System.err.println(refused.getMessage());
            System.exit(refused.exitCode());
        }
    }

    private void run() throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + options.port());
        DataLock lock = DataLock.take(
                options.data(), "process " + ProcessHandle.current().pid() + ", " + address);
        Topology ports = topology((part, heap, arguments) -> List.of());
        Set<String> wanted = wanted(ports.parts());
        new Supervisor(List.of(), options.data(), Backoff.DEFAULT, console).endLeftovers();
        PortUse.requireFree(ports.ports().stream()
                .filter(port -> wanted.contains(port.part()))
                .toList());
        PreparedPrograms programs =
                new PreparedPrograms(options.home(), !"off".equals(environment.get("GRIDLINE_FAST_START")));
        programs.prepare(wanted);
        programs.noteForCaches(options.only().isEmpty() ? wanted : Set.of());
        Topology plan = topology(
                (part, heap, arguments) -> wanted.contains(part) ? programs.command(part, heap, arguments) : List.of());
        Supervisor system = new Supervisor(
                programs.givenTime(only(plan.parts(), wanted)), options.data(), Backoff.DEFAULT, console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system, programs, lock), "stop"));
        system.start();
        programs.complete();
        console.say("all parts are ready");
        if (!options.empty() && options.only().isEmpty()) {
            loadSampleData(plan);
        }
        welcome(plan);
        new CountDownLatch(1).await();
    }

    private Topology topology(Topology.Programs programs) {
        return new Topology(options.home(), options.data(), options.port(), outside, programs);
    }

    private Set<String> wanted(List<Part> parts) {
        Set<String> all = new HashSet<>(parts.stream().map(Part::name).toList());
        if (options.only().isEmpty()) {
            return all;
        }
        if (!all.containsAll(options.only())) {
            throw new Refusal(
                    Refusal.WRONG_CALL, "--only " + options.only() + ": there are " + all + "\n" + Options.USAGE);
        }
        return options.only();
    }

    /** Parts wanted, needing only each other. */
    private static List<Part> only(List<Part> parts, Set<String> wanted) {
        return parts.stream()
                .filter(part -> wanted.contains(part.name()))
                .map(part -> {
                    Set<String> needs = new HashSet<>(part.needs());
                    needs.retainAll(wanted);
                    return part.needing(needs);
                })
                .toList();
    }

    private void loadSampleData(Topology plan) throws InterruptedException {
        SampleDataLoader loader = new SampleDataLoader(
                options.home().resolve("sample-data"), options.data(), done -> console.say("sample data: " + done));
        try {
            URI gateway = URI.create("http://127.0.0.1:" + options.port());
            String secret = environment.getOrDefault("LOADER_CLIENT_SECRET", "gridline-loader-secret");
            loader.loadIfEmpty(gateway, plan.issuer(), secret);
        } catch (IOException refused) {
            console.say("sample data could not be loaded: " + refused.getMessage());
        }
    }

    private void welcome(Topology plan) {
        console.plain("");
        console.plain(String.format(
                Locale.ROOT,
                "Gridline is ready after %.1f s.",
                console.elapsed().toMillis() / 1000.0));
        console.plain("  address   " + plan.publicUrl());
        if (outside.issuer().isEmpty()) {
            console.plain("  log in    manager.jianbei, supervisor.shijiazhuang, account.jianbei, …;"
                    + " password gridline-demo (all of them are on the log-in page)");
        }
        console.plain(
                "  data      " + options.data() + ", logs in " + options.data().resolve("logs"));
        console.plain("  stop      Ctrl-C");
        console.plain("");
    }

    private void stop(Supervisor system, PreparedPrograms programs, DataLock lock) {
        console.say(programs.writing() ? "stopping, and writing start-up caches, once after each build" : "stopping");
        try {
            system.close();
            programs.keepCaches();
            lock.close();
        } catch (InterruptedException | IOException hurried) {
            Thread.currentThread().interrupt();
        }
        console.say("stopped");
    }
}
