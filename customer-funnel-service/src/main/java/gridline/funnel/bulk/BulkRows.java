package gridline.funnel.bulk;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import gridline.funnel.bulk.model.BulkCounts;
import gridline.funnel.bulk.model.RowState;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Page;
import gridline.platform.web.ListQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** 作业行存储: the rows of all jobs, one document each; a row changes its state by one conditional update. */
@Component
public class BulkRows {

    private static final String COLLECTION = "bulkRows";
    private static final String JOB = "jobId";
    private static final String NUMBER = "number";
    private static final String CUSTOMER = "customerId";
    private static final String NAME = "firmName";
    private static final String STATE = "state";
    private static final String REASONS = "reasons";
    private static final String TRACE = "trace";

    private final MongoTemplate mongo;

    BulkRows(MongoTemplate mongo, Indexes indexes) {
        this.mongo = mongo;
        indexes.ensure(COLLECTION, JOB, STATE, NUMBER).ensure(COLLECTION, JOB, NUMBER);
    }

    /** Forgets the rows of a job whose selection was interrupted; nothing was done with them. */
    void discard(String jobId) {
        rows().deleteMany(eq(JOB, jobId));
    }

    void add(String jobId, long first, List<Map.Entry<String, String>> customers) {
        List<Document> rows = new ArrayList<>();
        for (Map.Entry<String, String> each : customers) {
            long number = first + rows.size();
            rows.add(new Document("_id", String.format(Locale.ROOT, "%s/%07d", jobId, number))
                    .append(JOB, jobId)
                    .append(NUMBER, number)
                    .append(CUSTOMER, each.getKey())
                    .append(NAME, each.getValue())
                    .append(STATE, RowState.WAITING.name())
                    .append(REASONS, List.of())
                    .append(TRACE, List.of()));
        }
        if (!rows.isEmpty()) {
            rows().insertMany(rows);
        }
    }

    /** The next rows of a job in a state, by number. */
    List<BulkRow> next(String jobId, RowState state, int limit) {
        return rows().find(and(eq(JOB, jobId), eq(STATE, state.name())))
                .sort(Sorts.ascending(NUMBER))
                .limit(limit)
                .map(BulkRows::row)
                .into(new ArrayList<>());
    }

    /** From one state to another; nothing if another worker was faster. */
    void settle(BulkRow row, RowState from, RowState to, List<Violation> reasons, List<String> trace) {
        Document next = new Document(STATE, to.name())
                .append(REASONS, reasons.stream().map(BulkRows::stored).toList())
                .append(TRACE, trace);
        rows().updateOne(and(eq("_id", row.id()), eq(STATE, from.name())), new Document("$set", next));
    }

    BulkCounts counts(String jobId) {
        long waiting = count(jobId, RowState.WAITING);
        long done = count(jobId, RowState.DONE) + count(jobId, RowState.KEPT);
        long refused = count(jobId, RowState.REFUSED);
        long undone = count(jobId, RowState.UNDONE);
        return new BulkCounts(waiting + done + refused + undone, waiting, done, refused, undone);
    }

    /** Ids of the customers of a job, by number, in batches. */
    public Stream<List<String>> customers(String jobId, int batch) {
        return Stream.iterate(
                        customersAfter(jobId, 0, batch),
                        found -> !found.isEmpty(),
                        found -> customersAfter(jobId, found.getLast().number(), batch))
                .map(found -> found.stream().map(BulkRow::customerId).toList());
    }

    public Page<BulkRow> page(ListQuery query, String jobId) {
        Criteria scope = Criteria.where(JOB).is(jobId);
        List<Document> found = mongo.find(query.pageQuery(scope), Document.class, COLLECTION);
        return query.page(found, BulkRows::row, () -> mongo.count(query.countQuery(scope), COLLECTION));
    }

    public Stream<BulkRow> stream(ListQuery query, String jobId) {
        Criteria scope = Criteria.where(JOB).is(jobId);
        return mongo.stream(query.streamQuery(scope), Document.class, COLLECTION)
                .map(BulkRows::row);
    }

    private List<BulkRow> customersAfter(String jobId, long number, int batch) {
        return rows().find(and(eq(JOB, jobId), gt(NUMBER, number)))
                .sort(Sorts.ascending(NUMBER))
                .limit(batch)
                .map(BulkRows::row)
                .into(new ArrayList<>());
    }

    private long count(String jobId, RowState state) {
        return mongo.count(new Query(Criteria.where(JOB).is(jobId).and(STATE).is(state.name())), COLLECTION);
    }

    private static Document stored(Violation violation) {
        Document params = new Document();
        violation.params().forEach((name, value) -> params.append(name, String.valueOf(value)));
        return new Document("code", violation.code())
                .append("field", violation.field())
                .append("params", params);
    }

    private static BulkRow row(Document stored) {
        return new BulkRow(
                stored.getString("_id"),
                stored.get(NUMBER, Number.class).longValue(),
                stored.getString(CUSTOMER),
                stored.getString(NAME),
                RowState.valueOf(stored.getString(STATE)),
                stored.getList(REASONS, Document.class).stream()
                        .map(each -> new Violation(
                                each.getString("code"),
                                each.getString("field"),
                                Map.copyOf(each.get("params", Document.class))))
                        .toList(),
                stored.getList(TRACE, String.class));
    }

    private MongoCollection<Document> rows() {
        return mongo.getCollection(COLLECTION);
    }
}
