package gridline.platform.observability;

import ch.qos.logback.classic.spi.ILoggingEvent;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import org.springframework.core.env.Environment;

/** 结构化日志: one JSON object per line for machines, with trace ids and without anything else from the MDC. */
final class JsonLog implements StructuredLogFormatter<ILoggingEvent> {

    private final JsonWriter<ILoggingEvent> writer;

    JsonLog(Environment environment) {
        String service = environment.getProperty("gridline.service", "gridline");
        this.writer = JsonWriter.<ILoggingEvent>of(members -> {
                    members.add("time", event -> event.getInstant().toString());
                    members.add("level", event -> event.getLevel().toString());
                    members.add("service", service);
                    members.add("traceId", event -> event.getMDCPropertyMap().get("traceId"))
                            .whenNotNull();
                    members.add("spanId", event -> event.getMDCPropertyMap().get("spanId"))
                            .whenNotNull();
                    members.add(
                                    "correlationId",
                                    event -> event.getMDCPropertyMap().get("correlationId"))
                            .whenNotNull();
                    members.add("logger", ILoggingEvent::getLoggerName);
                    members.add("thread", ILoggingEvent::getThreadName);
                    members.add("message", event -> Scrubber.scrub(String.valueOf(event.getFormattedMessage())));
                    members.add(
                                    "error",
                                    event -> event.getThrowableProxy() == null
                                            ? null
                                            : ThrowableText.of(event.getThrowableProxy()))
                            .whenNotNull();
                })
                .withNewLineAtEnd();
    }

    @Override
    public String format(ILoggingEvent event) {
        return writer.writeToString(event);
    }
}
