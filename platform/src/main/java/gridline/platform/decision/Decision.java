package gridline.platform.decision;

import gridline.contracts.DomainEvent;
import java.util.List;
import java.util.function.Function;

/**
 * 决策结果: what a pure decision over (state, command, clock) answers: a new state with its events, or every reason
 * against it.
 *
 * @param <S> state of the aggregate
 */
public sealed interface Decision<S> permits Accepted, Refused {

    static <S> Decision<S> accepted(S state, DomainEvent... events) {
        return new Accepted<>(state, List.of(events));
    }

    static <S> Decision<S> refused(Violation... violations) {
        return new Refused<>(List.of(violations));
    }

    /** The accepted state mapped; a refusal stays as it is. */
    default <T> Decision<T> map(Function<? super S, ? extends T> mapping) {
        return switch (this) {
            case Accepted<S>(S state, List<DomainEvent> events) -> new Accepted<>(mapping.apply(state), events);
            case Refused<S>(List<Violation> violations) -> new Refused<>(violations);
        };
    }
}
