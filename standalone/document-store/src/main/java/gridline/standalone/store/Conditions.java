package gridline.standalone.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of single fields, as far as an index can help (查询条件): a document that matches satisfies, for
 * every path, all the interval lists. The rest of the query is left to the matcher.
 *
 * @param byPath for each path, lists of sorted disjoint intervals; each list must be met, by any element of an array
 */
record Conditions(Map<String, List<List<Interval>>> byPath) {

    /** Alternatives beyond this are not taken apart. */
    private static final int MOST_ALTERNATIVES = 64;

    private static final Conditions NO_DEMAND = new Conditions(Map.of());

    /** The alternatives of which a matching document satisfies at least one; {@code $or} makes more than one. */
    static List<Conditions> alternatives(Document query) {
        return alternatives(query, "");
    }

    private static List<Conditions> alternatives(Document query, String parent) {
        List<Conditions> result = List.of(NO_DEMAND);
        for (Map.Entry<String, Object> entry : query.entrySet()) {
            Object operand = entry.getValue();
            List<Conditions> demanded = switch (entry.getKey()) {
                case "$and" -> all(operand, parent);
                case "$or" -> any(operand, parent);
                default ->
                    entry.getKey().startsWith("$") ? List.of(NO_DEMAND) : field(parent + entry.getKey(), operand);
            };
            result = both(result, demanded);
        }
        return result;
    }

    private static List<Conditions> all(@Nullable Object operand, String parent) {
        List<Conditions> result = List.of(NO_DEMAND);
        for (Document part : documents(operand)) {
            result = both(result, alternatives(part, parent));
        }
        return result;
    }

    private static List<Conditions> any(@Nullable Object operand, String parent) {
        List<Conditions> result = new ArrayList<>();
        for (Document part : documents(operand)) {
            result.addAll(alternatives(part, parent));
        }
        return result.isEmpty() || result.size() > MOST_ALTERNATIVES ? List.of(NO_DEMAND) : result;
    }

    private static List<Conditions> both(List<Conditions> some, List<Conditions> others) {
        if ((long) some.size() * others.size() > MOST_ALTERNATIVES) {
            return some.size() >= others.size() ? some : others;
        }
        List<Conditions> result = new ArrayList<>();
        for (Conditions one : some) {
            for (Conditions other : others) {
                Map<String, List<List<Interval>>> joined = new LinkedHashMap<>(one.byPath);
                other.byPath.forEach((path, demands) -> joined.merge(path, demands, Conditions::joined));
                result.add(new Conditions(joined));
            }
        }
        return result;
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        List<T> joined = new ArrayList<>(some);
        joined.addAll(others);
        return joined;
    }

    private static List<Conditions> field(String path, @Nullable Object operand) {
        if (BsonRegularExpression.isRegularExpression(operand)) {
            return demand(path, TextPrefix.of(BsonRegularExpression.convertToRegularExpression(operand)));
        }
        if (!(operand instanceof Document operators)) {
            return demand(path, equal(operand));
        }
        List<Conditions> result = List.of(NO_DEMAND);
        for (Map.Entry<String, Object> entry : operators.entrySet()) {
            Object value = entry.getValue();
            List<Conditions> demanded = switch (entry.getKey()) {
                case "$eq" -> demand(path, equal(value));
                case "$in" -> demand(path, in(value));
                case "$all" -> everyOne(path, value);
                case "$gt", "$gte", "$lt", "$lte" -> demand(path, bound(entry.getKey(), value));
                case "$elemMatch" -> element(path, value);
                default -> List.of(NO_DEMAND);
            };
            result = both(result, demanded);
        }
        return result;
    }

    private static List<Conditions> element(String path, @Nullable Object operand) {
        if (!(operand instanceof Document query) || query.isEmpty()) {
            return List.of(NO_DEMAND);
        }
        boolean ofValues = query.keySet().iterator().next().startsWith("$")
                && !query.containsKey("$and")
                && !query.containsKey("$or");
        return ofValues ? field(path, query) : alternatives(query, path + ".");
    }

    private static List<Conditions> everyOne(String path, @Nullable Object operand) {
        List<Conditions> result = List.of(NO_DEMAND);
        if (operand instanceof Collection<?> values) {
            for (Object value : values) {
                result = both(result, demand(path, value instanceof Document ? null : equal(value)));
            }
        }
        return result;
    }

    private static List<Conditions> demand(String path, @Nullable List<Interval> intervals) {
        return intervals == null ? List.of(NO_DEMAND) : List.of(new Conditions(Map.of(path, List.of(intervals))));
    }

    private static @Nullable List<Interval> equal(@Nullable Object value) {
        return value instanceof Collection<?> || value instanceof Document || value instanceof BsonRegularExpression
                ? null
                : List.of(Interval.point(KeyEncoder.encode(value)));
    }

    private static @Nullable List<Interval> in(@Nullable Object operand) {
        if (!(operand instanceof Collection<?> values)) {
            return null;
        }
        List<Interval> points = new ArrayList<>();
        for (Object value : values) {
            List<Interval> point = equal(value);
            if (point == null) {
                return null;
            }
            points.addAll(point);
        }
        return Interval.union(points);
    }

    private static @Nullable List<Interval> bound(String operator, @Nullable Object value) {
        if (value == null
                || value instanceof MinKey
                || value instanceof MaxKey
                || value instanceof Collection<?>
                || value instanceof Document) {
            return null;
        }
        byte[] encoded = KeyEncoder.encode(value);
        Interval sameType = Interval.prefix(new byte[] {encoded[0]});
        return List.of(
                switch (operator) {
                    case "$gt" -> new Interval(Bytes.after(encoded), sameType.to(), false);
                    case "$gte" -> new Interval(encoded, sameType.to(), false);
                    case "$lt" -> new Interval(sameType.from(), encoded, false);
                    default -> new Interval(sameType.from(), Bytes.after(encoded), false);
                });
    }

    private static List<Document> documents(@Nullable Object operand) {
        List<Document> documents = new ArrayList<>();
        if (operand instanceof Collection<?> parts) {
            for (Object part : parts) {
                if (part instanceof Document document) {
                    documents.add(document);
                }
            }
        }
        return documents;
    }
}
