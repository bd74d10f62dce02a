package gridline.platform.decision;

import gridline.contracts.DomainEvent;
import java.util.List;

/**
 * 接受: the command may be carried out.
 *
 * @param state the new state
 * @param events what happened, in order; may be empty
 */
public record Accepted<S>(S state, List<DomainEvent> events) implements Decision<S> {

    public Accepted {
        events = List.copyOf(events);
    }
}
