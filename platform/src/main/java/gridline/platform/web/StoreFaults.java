package gridline.platform.web;

import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import gridline.platform.decision.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;

/** 存储错误: the document store is away (503 with Retry-After) or a unique key is taken (409). */
final class StoreFaults {

    private static final long RETRY_AFTER_SECONDS = 2;

    private StoreFaults() {}

    /** Null when the store has no part in it. */
    static @Nullable Fault of(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            switch (at) {
                case DuplicateKeyException ignored -> {
                    return Fault.of(HttpStatus.CONFLICT, Violation.of("duplicate-key"));
                }
                case DataAccessResourceFailureException ignored -> {
                    return away();
                }
                case TransientDataAccessException ignored -> {
                    return away();
                }
                case MongoSocketException ignored -> {
                    return away();
                }
                case MongoTimeoutException ignored -> {
                    return away();
                }
                case MongoNotPrimaryException ignored -> {
                    return away();
                }
                case MongoNodeIsRecoveringException ignored -> {
                    return away();
                }
                case MongoInterruptedException ignored -> {
                    return away();
                }
                default -> {}
            }
        }
        return null;
    }

    private static Fault away() {
        return Fault.unavailable("document-store", RETRY_AFTER_SECONDS);
    }
}
