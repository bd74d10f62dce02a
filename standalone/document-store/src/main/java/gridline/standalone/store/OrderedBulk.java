package gridline.standalone.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Bulk writes as MongoDB does them (批量写入): the wire library goes on after a failed update of an ordered bulk, and counts
 * refused inserts as inserted.
 */
final class OrderedBulk {

    private OrderedBulk() {}

    /** The documents inserted are those before the first failure, or all but the failed ones when unordered. */
    static Document insert(Document command, UnaryOperator<Document> execute) {
        command.putIfAbsent("ordered", true);
        Document answer = execute.apply(command);
        List<Document> errors = documents(answer.get("writeErrors"));
        if (!errors.isEmpty()) {
            int all = documents(command.get("documents")).size();
            boolean ordered = Utils.isTrue(command.get("ordered"));
            answer.put("n", ordered ? errors.getFirst().get("index") : all - errors.size());
        }
        return answer;
    }

    /** One after the other until one fails. */
    static Document update(Document command, UnaryOperator<Document> execute) {
        List<Document> updates = documents(command.get("updates"));
        boolean ordered = Utils.isTrue(command.getOrDefault("ordered", true));
        if (!ordered || updates.size() < 2) {
            return execute.apply(command);
        }
        int matched = 0;
        int modified = 0;
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        for (int i = 0; i < updates.size() && errors.isEmpty(); i++) {
            Document single = command.clone();
            single.put("updates", List.of(updates.get(i)));
            Document answer = execute.apply(single);
            matched += (Integer) answer.getOrDefault("n", 0);
            modified += (Integer) answer.getOrDefault("nModified", 0);
            upserted.addAll(numbered(answer.get("upserted"), i));
            errors.addAll(numbered(answer.get("writeErrors"), i));
        }
        Document answer = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            answer.append("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            answer.append("writeErrors", errors);
        }
        Utils.markOkay(answer);
        return answer;
    }

    private static List<Document> numbered(@Nullable Object entries, int index) {
        List<Document> numbered = documents(entries);
        numbered.forEach(entry -> entry.put("index", index));
        return numbered;
    }

    private static List<Document> documents(@Nullable Object list) {
        List<Document> documents = new ArrayList<>();
        if (list instanceof List<?> elements) {
            for (Object element : elements) {
                documents.add((Document) element);
            }
        }
        return documents;
    }
}
