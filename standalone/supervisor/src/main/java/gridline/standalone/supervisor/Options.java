package gridline.standalone.supervisor;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for (启动参数).
 *
 * @param home top folder of the project
 * @param data folder of everything that is kept
 * @param port the gateway's; the fifteen ports above it are used as well
 * @param empty leave an empty store empty
 * @param only start these parts only; all when empty
 */
record Options(Path home, Path data, int port, boolean empty, Set<String> only) {

    static final String USAGE = """
            usage: ./start [--empty] [--data DIR] [--port N] [--only PART,PART…]
              --empty      do not load the sample data into an empty store
              --data DIR   keep data and logs in this folder (default: data in the project)
              --port N     the address becomes http://localhost:N; N+1 to N+15 are used as well (default: 8080)
              --only …     start these parts only, for work on the others: document-store, broker,
                           identity-provider, community, funnel, pricing, campaign, gateway
            environment:
              MONGODB_URI, KAFKA_BOOTSTRAP_SERVERS, OIDC_ISSUER   use these instead of the embedded parts
              PUBLIC_URL                                          address users reach the gateway under
              GRIDLINE_FAST_START=off                             start without start-up caches, and make none""";

    private static final int PORTS_ABOVE = 15;

    /** @throws Refusal when an option is unknown or has no proper value */
    static Options parse(String... arguments) {
        Path home = Path.of("");
        @Nullable Path data = null;
        int port = 8080;
        boolean empty = false;
        Set<String> only = new HashSet<>();
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            String option = words.next();
            switch (option) {
                case "--empty" -> empty = true;
                case "--home" -> home = Path.of(value(option, words));
                case "--data" -> data = Path.of(value(option, words));
                case "--port" -> port = port(value(option, words));
                case "--only" -> only.addAll(Arrays.asList(value(option, words).split(",")));
                default -> throw new Refusal(Refusal.WRONG_CALL, "unknown option: " + option + "\n" + USAGE);
            }
        }
        Path kept = data == null ? home.resolve("data") : data;
        return new Options(
                home.toAbsolutePath().normalize(), kept.toAbsolutePath().normalize(), port, empty, Set.copyOf(only));
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new Refusal(Refusal.WRONG_CALL, "no value for " + option + "\n" + USAGE);
        }
        return words.next();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535 - PORTS_ABOVE) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw new Refusal(Refusal.WRONG_CALL, "--port must be 1 to " + (65_535 - PORTS_ABOVE) + ", not " + text);
    }
}
