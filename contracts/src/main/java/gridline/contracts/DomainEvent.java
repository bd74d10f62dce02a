package gridline.contracts;

/**
 * 领域事件: something that happened to one aggregate of the service that owns the event. Immutable, free of personal
 * data (PI-03); a reader must tolerate fields it does not know.
 */
public interface DomainEvent {

    /** Identity of the aggregate the event happened to; the CloudEvents subject and the partition key. */
    String subject();

    /** Path of the grid the aggregate belongs to, for example {@code /13/1301/130102/130102001}. */
    String gridPath();
}
