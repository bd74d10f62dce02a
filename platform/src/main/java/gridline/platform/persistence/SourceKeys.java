package gridline.platform.persistence;

import gridline.platform.messaging.ReceivedEvent;

/** Field names under {@code seen}: one per source aggregate, safe whatever characters its id has. */
final class SourceKeys {

    private SourceKeys() {}

    /** Path of the last sequence seen of the event's aggregate, for example {@code seen./community/communities/c-1}. */
    static String path(ReceivedEvent<?> event) {
        return AggregateFields.SEEN + "." + key(event);
    }

    static String key(ReceivedEvent<?> event) {
        return escape(event.sourceAggregate());
    }

    private static String escape(String text) {
        // The dot separates fields, the dollar begins an operator, and NUL ends a name in BSON.
        return text.replace("%", "%25").replace(".", "%2E").replace("$", "%24").replace("\0", "%00");
    }
}
