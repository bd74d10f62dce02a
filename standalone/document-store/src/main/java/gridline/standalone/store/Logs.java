package gridline.standalone.store;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the libraries quiet (日志). */
final class Logs {

    private Logs() {}

    /** The wire library logs every connection and, when a command fails, the command: documents do not belong in logs. */
    static void silenceLibraries() {
        level("de.bwaldvogel", Level.OFF);
        level("io.netty", Level.WARN);
    }

    static void defaultToInfo() {
        level(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.INFO);
    }

    private static void level(String name, Level level) {
        if (LoggerFactory.getLogger(name) instanceof Logger logger) {
            logger.setLevel(level);
        }
    }
}
