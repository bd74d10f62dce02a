package gridline.standalone.store;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aggregation (聚合管道) whose first stages, as far as they select and sort, are answered like a query: by an index.
 * The rest runs over the documents as they come, and the answer is sent in batches.
 */
final class Pipeline {

    private final Document command;
    private final OpenCursors cursors;
    private final List<Document> stages;

    private Document selected = new Document();
    private @Nullable Document order;
    private int skip;
    private int limit;

    Pipeline(Document command, OpenCursors cursors) {
        this.command = command;
        this.cursors = cursors;
        this.stages = Aggregation.parse(command.get("pipeline"));
    }

    Document run(StoreCollection collection, StoreDatabase database, DatabaseResolver resolver, Oplog oplog) {
        List<Document> rest = stages.subList(pushedDown(), stages.size());
        Aggregation aggregation = Aggregation.fromPipeline(rest, resolver, database, collection, oplog);
        aggregation.validate(new Document(command).append("cursor", new Document()));
        Iterator<Document> input = collection.finder().find(selected, order, skip, limit, Fields.ALL);
        Iterator<Document> output =
                aggregation.runStagesAsStream(Finder.stream(input)).iterator();
        return answer(collection, cursors.firstBatch(output, batchSize()));
    }

    private int pushedDown() {
        int at = 0;
        List<Document> matches = new ArrayList<>();
        while (at < stages.size() && stages.get(at).get("$match") instanceof Document match) {
            matches.add(match);
            at++;
        }
        if (!matches.isEmpty()) {
            selected = matches.size() == 1 ? matches.getFirst() : new Document("$and", matches);
        }
        if (at < stages.size() && stages.get(at).get("$sort") instanceof Document sort) {
            order = sort;
            at++;
        }
        if (at < stages.size() && stages.get(at).get("$skip") instanceof Number number) {
            skip = number.intValue();
            at++;
        }
        if (at < stages.size() && stages.get(at).get("$limit") instanceof Number number && number.intValue() > 0) {
            limit = number.intValue();
            at++;
        }
        return at;
    }

    private int batchSize() {
        return command.get("cursor") instanceof Document cursor
                        && cursor.get("batchSize") instanceof Number size
                        && size.intValue() > 0
                ? size.intValue()
                : StoreCursor.DEFAULT_BATCH;
    }

    private static Document answer(StoreCollection collection, QueryResult first) {
        Document cursor = new Document("id", first.getCursorId())
                .append("ns", collection.getFullName())
                .append("firstBatch", first.collectDocuments());
        Document answer = new Document("cursor", cursor);
        Utils.markOkay(answer);
        return answer;
    }
}
