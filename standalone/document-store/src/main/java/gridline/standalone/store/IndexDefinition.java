package gridline.standalone.store;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of an index (索引定义). Whatever would not be honoured is refused, never ignored.
 *
 * @param description as sent with {@code createIndexes}
 * @param filter only documents that match it are in the index ({@code partialFilterExpression}), or null
 * @param expireAfterSeconds age at which documents are removed, counted from the indexed date, or null
 */
record IndexDefinition(
        String name,
        List<Map.Entry<String, Boolean>> fields,
        boolean unique,
        boolean sparse,
        @Nullable Document filter,
        @Nullable Long expireAfterSeconds,
        @Nullable Document description) {

    private static final Set<String> HONOURED = Set.of(
            "key",
            "name",
            "ns",
            "v",
            "background",
            "unique",
            "sparse",
            "partialFilterExpression",
            "expireAfterSeconds");
    private static final Set<String> FILTER_OPERATORS = Set.of("$exists", "$eq");
    private static final Pattern NUMERIC_PART = Pattern.compile("(^|.*\\.)\\d+(\\..*|$)");
    private static final int MOST_FIELDS = 32;

    static IndexDefinition of(Document description) {
        for (String option : description.keySet()) {
            if (!HONOURED.contains(option)) {
                throw refused("index option '" + option + "' is not supported by the embedded store");
            }
        }
        if (!(description.get("key") instanceof Document key) || !(description.get("name") instanceof String name)) {
            throw refused("an index needs a key and a name");
        }
        List<Map.Entry<String, Boolean>> fields = new ArrayList<>();
        key.forEach((path, order) -> fields.add(Map.entry(path, ascending(path, order))));
        if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
            throw refused("an index has 1 to " + MOST_FIELDS + " fields");
        }
        Number seconds = (Number) description.get("expireAfterSeconds");
        if (seconds != null && fields.size() > 1) {
            throw refused("expireAfterSeconds needs an index on a single field");
        }
        Document filter = (Document) description.get("partialFilterExpression");
        boolean sparse = Utils.isTrue(description.get("sparse"));
        if (filter != null) {
            checkFilter(filter, sparse);
        }
        return new IndexDefinition(
                name,
                List.copyOf(fields),
                Utils.isTrue(description.get("unique")),
                sparse,
                filter,
                seconds == null ? null : seconds.longValue(),
                description);
    }

    private static boolean ascending(String path, Object order) {
        if (!(order instanceof Number number) || number.intValue() == 0) {
            throw refused("index type '" + order + "' of field '" + path + "' is not supported by the embedded store");
        }
        if (path.contains("$") || NUMERIC_PART.matcher(path).matches()) {
            throw refused("index on path '" + path + "' is not supported by the embedded store");
        }
        return number.intValue() > 0;
    }

    private static void checkFilter(Document filter, boolean sparse) {
        if (sparse || filter.isEmpty()) {
            throw refused("partialFilterExpression must have a condition and cannot be mixed with sparse");
        }
        filter.forEach((path, condition) -> {
            boolean understood = !path.startsWith("$")
                    && (!(condition instanceof Document operators)
                            || operators.size() == 1
                                    && FILTER_OPERATORS.containsAll(operators.keySet())
                                    && !Boolean.FALSE.equals(operators.get("$exists")));
            if (!understood) {
                throw refused("partialFilterExpression on '" + path
                        + "' is not supported by the embedded store: only {$exists: true} and equality are");
            }
        });
    }

    static MongoServerError refused(String reason) {
        return new MongoServerError(67, "CannotCreateIndex", reason);
    }

    List<IndexKey> keys() {
        return fields.stream()
                .map(field -> new IndexKey(field.getKey(), field.getValue()))
                .toList();
    }

    /** Whether the document has entries in this index. */
    boolean holds(Document document) {
        if (sparse) {
            return fields.stream().anyMatch(field -> present(document, field.getKey()));
        }
        return filter == null || new DefaultQueryMatcher().matches(document, filter);
    }

    private static boolean present(Document document, String path) {
        return !(Utils.getSubdocumentValueCollectionAware(document, path) instanceof Missing);
    }

    /** Whether whatever meets the conditions is surely in this index. */
    boolean covers(Conditions conditions) {
        if (sparse) {
            return fields.stream().anyMatch(field -> excludesNull(conditions, field.getKey()));
        }
        return filter == null
                || filter.entrySet().stream().allMatch(entry -> implies(conditions, entry.getKey(), entry.getValue()));
    }

    private static boolean implies(Conditions conditions, String path, @Nullable Object condition) {
        if (condition instanceof Document operators && operators.containsKey("$exists")) {
            return excludesNull(conditions, path);
        }
        Object value = condition instanceof Document operators ? operators.get("$eq") : condition;
        byte[] demanded = KeyEncoder.encode(value);
        return conditions.byPath().getOrDefault(path, List.of()).stream()
                .anyMatch(demand -> demand.size() == 1
                        && demand.getFirst().point()
                        && Arrays.equals(demand.getFirst().from(), demanded));
    }

    private static boolean excludesNull(Conditions conditions, String path) {
        byte[] nothing = {KeyEncoder.NULL};
        return conditions.byPath().getOrDefault(path, List.of()).stream()
                .anyMatch(demand -> demand.stream().noneMatch(interval -> interval.contains(nothing)));
    }

    Document describe() {
        Document described = description == null ? new Document() : description.clone();
        described.putIfAbsent("v", 2);
        return described;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndexDefinition that
                && name.equals(that.name)
                && fields.equals(that.fields)
                && unique == that.unique
                && sparse == that.sparse
                && Objects.equals(filter, that.filter)
                && Objects.equals(expireAfterSeconds, that.expireAfterSeconds);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, fields, unique, sparse);
    }
}
