package gridline.pricing.quote;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** 报价编号: day, grid and a counter that begins anew each day in each grid, for example {@code Q20260302-130102001-0007}. */
@Component
class QuoteNumbers {

    private static final String COLLECTION = "quoteNumbers";
    private static final int MAX_ATTEMPTS = 20;

    private final MongoTemplate mongo;

    QuoteNumbers(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    String next(String gridPath, LocalDate day) {
        String series =
                day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + gridPath.substring(gridPath.lastIndexOf('/') + 1);
        for (int attempt = 1; ; attempt++) {
            try {
                return "Q%s-%04d".formatted(series, count(series));
            } catch (DuplicateKeyException begunByAnother) {
                // Two who begin a series at once: the second one finds it now.
                if (attempt == MAX_ATTEMPTS) {
                    throw begunByAnother;
                }
            }
        }
    }

    private long count(String series) {
        Document counted = mongo.findAndModify(
                new Query(Criteria.where("_id").is(series)),
                new Update().inc("last", 1L),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COLLECTION);
        Long last = counted == null ? null : counted.getLong("last");
        if (last == null) {
            throw new IllegalStateException("no number for " + series);
        }
        return last;
    }
}
