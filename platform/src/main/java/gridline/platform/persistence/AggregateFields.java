package gridline.platform.persistence;

/** Names of the fields every aggregate's document has beside those of {@code OutboxFields}. */
final class AggregateFields {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String STATE = "state";
    static final String SEEN = "seen";
    static final String REQUESTS = "requests";
    static final String CREATED_AT = "createdAt";
    static final String UPDATED_AT = "updatedAt";

    private AggregateFields() {}
}
