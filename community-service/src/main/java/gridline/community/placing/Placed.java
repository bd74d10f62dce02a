package gridline.community.placing;

import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.PreconditionRequiredException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * 放置结果: what a PUT under a chosen id came to.
 *
 * @param entity as it is now
 * @param created whether it was not there before
 */
public record Placed<S>(Versioned<S> entity, boolean created) {

    /**
     * Creates or changes an aggregate. Putting the same again changes nothing and needs no version, so that a loader may
     * simply repeat itself; changing what is there needs the version it is meant for.
     *
     * @param wanted the state wanted
     * @param decide the same from the stored state, for a change
     * @throws PreconditionRequiredException (428) if it is there, differs, and no version was given
     */
    public static <S> Placed<S> into(
            Aggregates<S> all, String id, S wanted, @Nullable IfMatch expected, Function<S, Decision<S>> decide) {
        Optional<Versioned<S>> existing = all.find(id);
        if (existing.isEmpty()) {
            return new Placed<>(all.insert(id, wanted, List.of()), true);
        }
        if (expected != null) {
            return new Placed<>(all.change(id, expected.version(), decide), false);
        }
        if (!existing.get().state().equals(wanted)) {
            throw new PreconditionRequiredException();
        }
        return new Placed<>(existing.get(), false);
    }

    /** 201 with its place when created, else 200; with the version as ETag. */
    public <B> ResponseEntity<B> answer(String collectionPath, Function<Versioned<S>, B> view) {
        B body = view.apply(entity);
        return created
                ? Entities.created(URI.create(collectionPath + "/" + entity.id()), entity, body)
                : Entities.ok(entity, body);
    }
}
