package gridline.standalone.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs one broker until the process is asked to end: {@code --data DIR --port N --controller-port M}. The defaults
 * are {@code data/broker}, 8088 and 8089.
 *
 * <p>Exit code 2: arguments not understood; 1: the broker could not start.
 */
public final class BrokerMain {

    private BrokerMain() {}

    /** Formats the data folder on first start, then serves until SIGTERM. */
    public static void main(String[] arguments) {
        // Before any logger exists. Not a plain logback.xml: this jar is on the test class path of the services.
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "gridline/standalone/broker/logback.xml");
        }
        BrokerSettings settings;
        try {
            settings = parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println("usage: broker [--data DIR] [--port N] [--controller-port M]");
            System.exit(2);
            return;
        }
        EmbeddedBroker broker;
        try {
            broker = EmbeddedBroker.start(settings);
        } catch (RuntimeException failed) {
            System.err.println("the broker could not start: " + failed);
            failed.printStackTrace();
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
        System.out.println("broker ready on " + broker.bootstrapServers());
        broker.awaitStop();
    }

    static BrokerSettings parse(String[] arguments) {
        Map<String, String> options =
                new TreeMap<>(Map.of("--data", "data/broker", "--port", "8088", "--controller-port", "8089"));
        for (int i = 0; i < arguments.length; i += 2) {
            if (!options.containsKey(arguments[i])) {
                throw new IllegalArgumentException("unknown option: " + arguments[i]);
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("no value for " + arguments[i]);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return new BrokerSettings(
                Path.of(options.getOrDefault("--data", "")),
                number("--port", options.getOrDefault("--port", "")),
                number("--controller-port", options.getOrDefault("--controller-port", "")));
    }

    private static int number(String option, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(option + " is not a number: " + text, notANumber);
        }
    }
}
