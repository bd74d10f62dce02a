package gridline.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a document are read (字段选取): those on some paths, or all but those. Whatever is not read need not be
 * decoded, which is most of the work with large documents.
 */
final class Fields {

    static final Fields ALL = new Fields(Kind.WITHOUT);

    /** What a path that leads on does with a value that is no document. */
    private enum Kind {
        /** Only these paths, as a projection takes them: a value that has nothing below has nothing to give. */
        ONLY,
        /** Only these paths, for a condition: a value that is no document is kept whole, for the matcher to judge. */
        TO_JUDGE,
        /** All but these paths. */
        WITHOUT
    }

    private final Kind kind;
    private final List<byte[]> names = new ArrayList<>();
    /** For each name what is read below it; null when all of it is meant. */
    private final List<@Nullable Fields> parts = new ArrayList<>();

    private Fields(Kind kind) {
        this.kind = kind;
    }

    /** What matching and sorting look at; everything if that cannot be told. */
    static Fields judged(Document query, @Nullable Document order) {
        Fields fields = new Fields(Kind.TO_JUDGE);
        boolean known = fields.addConditions(query);
        if (order != null) {
            for (String path : order.keySet()) {
                known &= fields.add(path);
            }
        }
        return known ? fields : ALL;
    }

    /** What a projection of plain paths leaves; empty for the kinds of it that are left to the wire library. */
    static Optional<Fields> projected(Document projection) {
        boolean only = false;
        boolean without = false;
        for (Map.Entry<String, Object> field : projection.entrySet()) {
            boolean id = field.getKey().equals(IdIndex.ID);
            switch (field.getValue()) {
                case Boolean wanted when wanted -> only = true;
                case Number wanted when wanted.doubleValue() != 0 -> only = true;
                case Boolean unwanted -> without |= !id;
                case Number unwanted -> without |= !id;
                case null, default -> {
                    return Optional.empty();
                }
            }
        }
        if (only && without) {
            return Optional.empty();
        }
        Fields fields = new Fields(only ? Kind.ONLY : Kind.WITHOUT);
        boolean plain = !only || projection.containsKey(IdIndex.ID) || fields.add(IdIndex.ID);
        for (Map.Entry<String, Object> field : projection.entrySet()) {
            // Beside wanted fields only _id may be unwanted.
            plain &= only && isFalse(field.getValue()) || fields.addApart(field.getKey());
        }
        return plain ? Optional.of(fields) : Optional.empty();
    }

    private static boolean isFalse(Object value) {
        return value instanceof Boolean truth ? !truth : value instanceof Number number && number.doubleValue() == 0;
    }

    private boolean addConditions(Document query) {
        boolean known = true;
        for (Map.Entry<String, Object> condition : query.entrySet()) {
            known &= switch (condition.getKey()) {
                case "$and", "$or", "$nor" -> addAlternatives(condition.getValue());
                default -> !condition.getKey().startsWith("$") && add(condition.getKey());
            };
        }
        return known;
    }

    private boolean addAlternatives(@Nullable Object operand) {
        boolean known = operand instanceof Collection<?>;
        if (operand instanceof Collection<?> queries) {
            for (Object query : queries) {
                known &= query instanceof Document document && addConditions(document);
            }
        }
        return known;
    }

    /** @return whether it is a path at all */
    private boolean add(String path) {
        return add(path.split("\\.", -1), 0, false);
    }

    /** @return whether it is a path, and neither the beginning nor the continuation of another */
    private boolean addApart(String path) {
        return path.indexOf('$') < 0 && add(path.split("\\.", -1), 0, true);
    }

    private boolean add(String[] path, int depth, boolean apart) {
        if (path[depth].isEmpty()) {
            return false;
        }
        byte[] name = path[depth].getBytes(StandardCharsets.UTF_8);
        int place = place(name, 0, name.length);
        boolean last = depth == path.length - 1;
        if (place < 0) {
            Fields part = last ? null : new Fields(kind);
            names.add(name);
            parts.add(part);
            return part == null || part.add(path, depth + 1, apart);
        }
        Fields part = parts.get(place);
        if (last || part == null) {
            parts.set(place, null);
            return !apart;
        }
        return part.add(path, depth + 1, apart);
    }

    /** What is read below a field; null if the field is not read. */
    @Nullable
    Fields below(byte[] bytes, int from, int to) {
        int place = names.isEmpty() ? -1 : place(bytes, from, to);
        if (place < 0) {
            return kind == Kind.WITHOUT ? ALL : null;
        }
        Fields part = parts.get(place);
        if (part != null) {
            return part;
        }
        return kind == Kind.WITHOUT ? null : ALL;
    }

    /** Whether a value of this type, met where the paths lead on, is read at all. */
    boolean takes(byte type) {
        return kind != Kind.ONLY || type == BsonConstants.TYPE_EMBEDDED_DOCUMENT || type == BsonConstants.TYPE_ARRAY;
    }

    /** What is read of the elements of an array met where the paths lead on. */
    Fields inArrays() {
        return kind == Kind.TO_JUDGE ? ALL : this;
    }

    private int place(byte[] bytes, int from, int to) {
        for (int i = 0; i < names.size(); i++) {
            byte[] name = names.get(i);
            if (Arrays.equals(name, 0, name.length, bytes, from, to)) {
                return i;
            }
        }
        return -1;
    }
}
