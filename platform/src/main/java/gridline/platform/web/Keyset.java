package gridline.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * 键集分页: continues a sorted list after a known document instead of counting over what was shown, so that page 1000
 * costs as much as page 1 and rows that come or go in between shift nothing.
 */
final class Keyset {

    private static final SortKey ID = new SortKey("id", "_id", true, true);

    private Keyset() {}

    static Sort order(List<SortKey> sort) {
        return Sort.by(withId(sort).stream()
                .map(key -> key.ascending() ? Sort.Order.asc(key.path()) : Sort.Order.desc(key.path()))
                .toList());
    }

    /** Values of the sort keys and the id in a raw document, in order. */
    static Document position(List<SortKey> sort, Document shown) {
        List<@Nullable Object> values = new ArrayList<>();
        for (SortKey key : withId(sort)) {
            values.add(valueAt(shown, key.path()));
        }
        return new Document("v", values);
    }

    /** Everything that comes after the position. */
    static Criteria after(List<SortKey> sort, Document position) {
        List<SortKey> keys = withId(sort);
        List<@Nullable Object> values = new ArrayList<>(position.getList("v", Object.class));
        List<Criteria> alternatives = new ArrayList<>();
        for (int at = 0; at < keys.size(); at++) {
            Criteria beyond = beyond(keys.get(at), values.get(at));
            if (beyond == null) {
                continue;
            }
            List<Criteria> together = new ArrayList<>();
            for (int before = 0; before < at; before++) {
                together.add(Criteria.where(keys.get(before).path()).is(values.get(before)));
            }
            together.add(beyond);
            alternatives.add(together.size() == 1 ? beyond : new Criteria().andOperator(together));
        }
        if (alternatives.size() == 1) {
            return alternatives.getFirst();
        }
        Criteria any = new Criteria().orOperator(alternatives);
        Criteria start = start(keys.getFirst(), values.getFirst());
        return start == null ? any : new Criteria().andOperator(start, any);
    }

    private static @Nullable Criteria beyond(SortKey key, @Nullable Object value) {
        if (value == null) {
            // null sorts first: ascending, everything with a value follows; descending, nothing does.
            return key.ascending() ? Criteria.where(key.path()).ne(null) : null;
        }
        if (key.ascending()) {
            return Criteria.where(key.path()).gt(value);
        }
        Criteria below = Criteria.where(key.path()).lt(value);
        return key.required()
                ? below
                : new Criteria().orOperator(below, Criteria.where(key.path()).is(null));
    }

    /** Where in an index on the first key the rest begins; says nothing new, but a planner cannot see it in the $or. */
    private static @Nullable Criteria start(SortKey first, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (first.ascending()) {
            return Criteria.where(first.path()).gte(value);
        }
        return first.required() ? Criteria.where(first.path()).lte(value) : null;
    }

    private static List<SortKey> withId(List<SortKey> sort) {
        List<SortKey> keys = new ArrayList<>(sort);
        boolean descending = !sort.isEmpty() && !sort.getLast().ascending();
        keys.add(descending ? ID.descending() : ID);
        return keys;
    }

    private static @Nullable Object valueAt(Document document, String path) {
        Object at = document;
        for (String step : path.split("\\.")) {
            if (!(at instanceof Document inner)) {
                return null;
            }
            at = inner.get(step);
        }
        return at;
    }
}
