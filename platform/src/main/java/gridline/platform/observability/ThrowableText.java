package gridline.platform.observability;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 异常文本: a stack trace for the log. Messages of exceptions that quote what a caller sent or what is stored are withheld,
 * for nobody can tell a name in them from any other word (PI-03).
 */
final class ThrowableText {

    private static final int MAX_CAUSES = 8;
    private static final int MAX_FRAMES = 60;
    private static final List<String> QUOTING = List.of(
            "tools.jackson.",
            "com.fasterxml.jackson.",
            "com.mongodb.MongoWriteException",
            "com.mongodb.MongoBulkWriteException",
            "com.mongodb.MongoCommandException",
            "com.mongodb.MongoQueryException",
            "com.mongodb.DuplicateKeyException",
            "org.springframework.dao.DuplicateKeyException",
            "org.springframework.dao.DataIntegrityViolationException",
            "org.springframework.http.converter.",
            "org.springframework.validation.",
            "org.springframework.web.bind.",
            "org.springframework.web.client.",
            "org.springframework.core.convert.",
            "jakarta.validation.",
            "java.time.format.DateTimeParseException",
            "java.lang.NumberFormatException",
            "de.siegmar.fastcsv.");

    private ThrowableText() {}

    static String of(IThrowableProxy thrown) {
        StringBuilder text = new StringBuilder();
        IThrowableProxy at = thrown;
        for (int depth = 0; at != null && depth < MAX_CAUSES; depth++) {
            text.append(depth == 0 ? "" : "Caused by: ").append(headline(at)).append('\n');
            StackTraceElementProxy[] frames = at.getStackTraceElementProxyArray();
            for (int frame = 0; frame < Math.min(frames.length, MAX_FRAMES); frame++) {
                text.append("\tat ")
                        .append(frames[frame].getStackTraceElement())
                        .append('\n');
            }
            at = at.getCause();
        }
        return text.toString();
    }

    private static String headline(IThrowableProxy thrown) {
        String message = message(thrown);
        return message == null ? thrown.getClassName() : thrown.getClassName() + ": " + message;
    }

    private static @Nullable String message(IThrowableProxy thrown) {
        if (thrown.getMessage() == null) {
            return null;
        }
        // An outer exception often repeats its cause's message.
        for (IThrowableProxy at = thrown; at != null; at = at.getCause()) {
            if (QUOTING.stream().anyMatch(at.getClassName()::startsWith)) {
                return "(message withheld)";
            }
        }
        return Scrubber.scrub(thrown.getMessage());
    }
}
