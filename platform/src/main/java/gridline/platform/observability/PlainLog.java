package gridline.platform.observability;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/** 文本日志: one line per event for people at a terminal. */
final class PlainLog implements StructuredLogFormatter<ILoggingEvent> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneId.of("Asia/Shanghai"));

    @Override
    public String format(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(160)
                .append(TIME.format(event.getInstant()))
                .append(' ')
                .append(event.getLevel())
                .append(' ');
        String trace = event.getMDCPropertyMap().get("traceId");
        if (trace != null) {
            line.append('[').append(trace).append("] ");
        }
        String logger = event.getLoggerName();
        line.append(logger.substring(logger.lastIndexOf('.') + 1))
                .append(": ")
                .append(Scrubber.scrub(String.valueOf(event.getFormattedMessage())))
                .append('\n');
        if (event.getThrowableProxy() != null) {
            line.append(ThrowableText.of(event.getThrowableProxy()));
        }
        return line.toString();
    }
}
