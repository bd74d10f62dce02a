package gridline.standalone.store;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** Documents, queries and orders drawn at random, from few values so that they meet. */
final class RandomData {

    static final List<Document> INDEXES = List.of(
            new Document("n", 1),
            new Document("n", -1).append("_id", -1),
            new Document("s", 1).append("n", -1),
            new Document("nested.g", 1).append("s", 1).append("n", 1),
            new Document("mixed", 1),
            new Document("mixed", -1).append("s", 1),
            new Document("tags", 1),
            new Document("tags", 1).append("n", 1),
            new Document("n", 1).append("tags", -1),
            new Document("items.x", 1),
            new Document("items.x", 1).append("items.y", -1));

    private final Random random;

    RandomData(long seed) {
        random = new Random(seed);
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    Document document(Object id) {
        Document document = new Document("_id", id);
        sometimes(9, () -> document.append("n", random.nextInt(12)));
        sometimes(9, () -> document.append("s", text()));
        sometimes(8, () -> document.append("mixed", mixed()));
        sometimes(8, () -> document.append("nested", new Document("g", text())));
        sometimes(8, () -> document.append("tags", tags()));
        sometimes(7, () -> document.append("items", items()));
        return document;
    }

    private void sometimes(int inTen, Supplier<?> action) {
        if (random.nextInt(10) < inTen) {
            action.get();
        }
    }

    private Object tags() {
        return random.nextInt(8) == 0 ? text() : list(random.nextInt(4), this::text);
    }

    private List<Object> items() {
        return list(random.nextInt(3), () -> {
            Document item = new Document();
            sometimes(8, () -> item.append("x", random.nextInt(5)));
            sometimes(8, () -> item.append("y", random.nextInt(5)));
            return item;
        });
    }

    private <T> List<T> list(int size, Supplier<? extends T> element) {
        List<T> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(element.get());
        }
        return list;
    }

    String text() {
        String[] parts = {"a", "b", "锦绣", "家园", "B.", "\u0000", "𠮷", "！"};
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(4); length > 0; length--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }

    private Object mixed() {
        return switch (random.nextInt(10)) {
            case 0 -> null;
            case 1 -> random.nextInt(6) - 3;
            case 2 -> (long) random.nextInt(6) - 3;
            case 3 -> (random.nextInt(12) - 6) / 2.0;
            case 4 -> Decimal128.parse(random.nextInt(4) + ".5");
            case 5 -> text();
            case 6 -> random.nextBoolean();
            case 7 -> new Date(1_700_000_000_000L + random.nextInt(5));
            case 8 -> new ObjectId("65000000000000000000000" + random.nextInt(5));
            default -> (1L << 60) + random.nextInt(3);
        };
    }

    Document query() {
        Document query = new Document();
        for (int i = random.nextInt(4); i >= 0; i--) {
            predicate(query);
        }
        if (random.nextInt(4) == 0) {
            query.append("$or", list(1 + random.nextInt(3), () -> predicate(new Document())));
        }
        if (random.nextInt(8) == 0) {
            query.append("$and", list(1 + random.nextInt(2), () -> predicate(new Document())));
        }
        return query;
    }

    private Document predicate(Document query) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> query.append("n", comparison(() -> random.nextInt(12)));
            case 2 -> query.append("s", comparison(this::text));
            case 3 -> query.append("s", new Document("$regex", prefix()));
            case 4 -> query.append("mixed", comparison(this::mixed));
            case 5 -> query.append("tags", random.nextInt(3) == 0 ? all() : comparison(this::text));
            case 6 -> query.append("nested.g", comparison(this::text));
            case 7 -> query.append("items." + (random.nextBoolean() ? "x" : "y"), comparison(() -> random.nextInt(5)));
            default ->
                query.append(
                        "items",
                        new Document(
                                "$elemMatch",
                                new Document("x", random.nextInt(5)).append("y", comparison(() -> random.nextInt(5)))));
        };
    }

    private Document all() {
        return new Document("$all", list(1 + random.nextInt(2), this::text));
    }

    private String prefix() {
        String[] patterns = {"^a", "^锦绣", "^ab?", "^\\QB.\\E", "^B\\.", "^a|^b", "a", "^", "^𠮷*a", "^(a|b)", "^a.*b"};
        return patterns[random.nextInt(patterns.length)];
    }

    private Object comparison(Supplier<?> value) {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> value.get();
            case 3 -> new Document("$in", list(1 + random.nextInt(3), value));
            case 4 -> new Document("$gte", value.get());
            case 5 -> new Document("$gt", value.get()).append("$lte", value.get());
            case 6 -> new Document("$lt", value.get());
            case 7 -> new Document(random.nextBoolean() ? "$ne" : "$eq", value.get());
            default ->
                random.nextBoolean()
                        ? new Document("$exists", random.nextBoolean())
                        : new Document("$nin", list(1 + random.nextInt(2), value));
        };
    }

    Document order() {
        String[] fields = {"n", "s", "nested.g", "mixed", "tags", "items.x"};
        Document order = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            order.append(fields[random.nextInt(fields.length)], random.nextBoolean() ? 1 : -1);
        }
        return order.append("_id", random.nextBoolean() ? 1 : -1);
    }

    Document update() {
        return switch (random.nextInt(6)) {
            case 0 -> new Document("$set", new Document("n", random.nextInt(12)).append("s", text()));
            case 1 -> new Document("$inc", new Document("n", 5));
            case 2 -> new Document("$set", new Document("tags", list(random.nextInt(4), this::text)));
            case 3 -> new Document("$unset", new Document("mixed", "").append("nested", ""));
            case 4 -> new Document("$set", new Document("items", items()));
            default -> new Document("$set", new Document("mixed", mixed()).append("nested.g", text()));
        };
    }
}
