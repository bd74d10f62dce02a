package gridline.standalone.tether;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import sun.misc.Signal;

/**
 * Runs another main class in this process and ends the process when its standard input ends (进程牵引).
 *
 * <p>The supervisor holds the other end of that pipe. The system closes it when the supervisor dies, however it dies, so
 * nothing is left behind that would hold ports or data of the next start. Ctrl-C in a terminal reaches every process of
 * the group at once; it is ignored here, because the supervisor stops its children in order.
 */
public final class Tether {

    /** How long a clean end may take once the supervisor is gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Tether() {}

    /** @param arguments the main class, then its arguments */
    public static void main(String[] arguments) throws Throwable {
        for (String signal : new String[] {"INT", "HUP"}) {
            ignore(signal);
        }
        daemon("tether", Tether::watch).start();
        String[] rest = new String[arguments.length - 1];
        System.arraycopy(arguments, 1, rest, 0, rest.length);
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }

    private static void ignore(String signal) {
        try {
            Signal.handle(new Signal(signal), received -> {});
        } catch (IllegalArgumentException unknownHere) {
            // Not every system has it, and where it does not exist it cannot arrive.
        }
    }

    private static void watch() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said; only the end counts.
            }
        } catch (IOException gone) {
            // As good as an end.
        }
        System.err.println("the supervisor is gone, this process ends");
        daemon("last resort", Tether::haltLater).start();
        System.exit(0);
    }

    private static void haltLater() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static Thread daemon(String name, Runnable work) {
        return Thread.ofPlatform().name(name).daemon().unstarted(work);
    }
}
