package gridline.standalone.supervisor;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the user sees of a start (启动进度): one line for each thing that happened, with the seconds since the start. */
final class Console {

    private final PrintStream out;
    private final long began = System.nanoTime();

    Console(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String message) {
        out.printf(Locale.ROOT, "%7.1f s  %s%n", elapsed().toMillis() / 1000.0, message);
        out.flush();
    }

    synchronized void plain(String text) {
        out.println(text);
        out.flush();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
