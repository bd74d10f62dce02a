package gridline.platform.imports.job;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** 被拒行存储: the refused rows of all imports, one document each, in the order of their lines. */
@Component
public class RefusedRows {

    private static final String COLLECTION = "importRefusals";

    /** Id is the import's id, a slash and the line with leading zeros, so that ids sort like lines. */
    record Stored(@Id String id, RefusedRow row) {}

    private final MongoTemplate mongo;

    RefusedRows(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Rows of an import by line, read as the stream is consumed; close it. */
    public Stream<RefusedRow> of(String importId) {
        Query byLine = new Query(ofImport(importId, 0)).with(Sort.by("_id"));
        return mongo.stream(byLine, Stored.class, COLLECTION).map(Stored::row);
    }

    void add(String importId, List<RefusedRow> rows) {
        if (!rows.isEmpty()) {
            mongo.insert(
                    rows.stream()
                            .map(row -> new Stored(key(importId, row.line()), row))
                            .toList(),
                    COLLECTION);
        }
    }

    /** Forgets the rows after a line: those of a batch that was interrupted and will be read again. */
    void discardAfter(String importId, long line) {
        mongo.remove(new Query(ofImport(importId, line + 1)), COLLECTION);
    }

    private static Criteria ofImport(String importId, long fromLine) {
        return Criteria.where("_id").gte(key(importId, fromLine)).lt(importId + "0");
    }

    private static String key(String importId, long line) {
        return String.format(Locale.ROOT, "%s/%010d", importId, line);
    }
}
