package gridline.platform.persistence;

import java.time.Instant;
import java.util.function.Function;

/**
 * 带版本的聚合: the state of an aggregate as it was read or written.
 *
 * @param id identity of the aggregate, opaque
 * @param version from 1, one more with every change; the ETag
 * @param state the state itself
 * @param createdAt when it was inserted
 * @param updatedAt when it was last changed
 */
public record Versioned<S>(String id, long version, S state, Instant createdAt, Instant updatedAt) {

    /** The same aggregate seen as something else, for example as its JSON view. */
    public <T> Versioned<T> map(Function<? super S, ? extends T> view) {
        return new Versioned<>(id, version, view.apply(state), createdAt, updatedAt);
    }
}
