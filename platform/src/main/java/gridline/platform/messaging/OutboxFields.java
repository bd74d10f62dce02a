package gridline.platform.messaging;

/** Names of the fields by which a document carries the events it owes; the relay and the writers agree on them here. */
public final class OutboxFields {

    /** Array of {@link PendingEvent}, oldest first. */
    public static final String OUTBOX = "outbox";

    /** Moment from which a relay may take the document up; absent when it owes nothing. Indexed. */
    public static final String DUE_AT = "outboxDueAt";

    /** Sequence of the last event ever pushed; changes if and only if events are pushed. */
    public static final String SEQUENCE = "seq";

    private OutboxFields() {}
}
