package gridline.platform.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Holds commands against {@code portable-subset.txt}, the list of what behaves the same in every store. */
final class PortableOperators {

    private static final String LIST = "portable-subset.txt";

    private final Set<String> allowed;

    PortableOperators() {
        try (InputStream list = PortableOperators.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(LIST + " is missing");
            }
            allowed = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everything in the command that is not on the list, for example {@code stage $facet}; empty if all is. */
    List<String> outside(String command, BsonDocument body) {
        List<String> outside = new ArrayList<>();
        demand("command", command, outside);
        query(body.get("filter"), outside);
        query(body.get("query"), outside);
        update(body.get("update"), command, outside);
        each(body.get("updates"), one -> {
            query(one.get("q"), outside);
            update(one.get("u"), command, outside);
        });
        each(body.get("deletes"), one -> query(one.get("q"), outside));
        each(body.get("pipeline"), stage -> stage(stage, outside));
        return outside;
    }

    private void stage(BsonDocument stage, List<String> outside) {
        stage.forEach((name, value) -> {
            demand("stage", name, outside);
            walk(name.equals("$match") ? "query" : "expression", value, outside);
        });
    }

    private void query(@Nullable BsonValue value, List<String> outside) {
        walk("query", value, outside);
    }

    private void update(@Nullable BsonValue value, String command, List<String> outside) {
        if (value == null || value.isString()) {
            return;
        }
        if (value.isArray()) {
            outside.add("pipeline as update of " + command);
            return;
        }
        value.asDocument().forEach((name, change) -> {
            if (name.startsWith("$")) {
                demand("update", name, outside);
            }
            walk(name.equals("$pull") ? "query" : "update", change, outside);
        });
    }

    private void walk(String where, @Nullable BsonValue value, List<String> outside) {
        if (value == null) {
            return;
        }
        if (value.isArray()) {
            value.asArray().forEach(each -> walk(where, each, outside));
        } else if (value.isDocument()) {
            for (Map.Entry<String, BsonValue> field : value.asDocument().entrySet()) {
                if (field.getKey().startsWith("$")) {
                    demand(where, field.getKey(), outside);
                }
                walk(where, field.getValue(), outside);
            }
        }
    }

    private void demand(String where, String name, List<String> outside) {
        String entry = where + " " + name;
        if (!allowed.contains(entry)) {
            outside.add(entry);
        }
    }

    private static void each(@Nullable BsonValue list, Consumer<BsonDocument> task) {
        if (list != null && list.isArray()) {
            list.asArray().forEach(one -> task.accept(one.asDocument()));
        }
    }
}
