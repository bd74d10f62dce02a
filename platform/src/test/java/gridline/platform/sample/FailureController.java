package gridline.platform.sample;

import com.mongodb.MongoTimeoutException;
import gridline.platform.decision.Violation;
import gridline.platform.web.ConflictException;
import gridline.platform.web.DuplicateException;
import gridline.platform.web.RefusedException;
import gridline.platform.web.UnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FailureController {

    enum Kind {
        REFUSED,
        CONFLICT,
        DUPLICATE,
        DUPLICATE_KEY,
        UNAVAILABLE,
        STORE_AWAY,
        STORE_TIMEOUT,
        BUG,
        ERROR,
        IO
    }

    @GetMapping("/api/sample/v1/failures/{kind}")
    String fail(@PathVariable Kind kind, @RequestParam int times) throws IOException {
        switch (kind) {
            case REFUSED ->
                throw new RefusedException(List.of(
                        Violation.of("SM-01.evidence-missing", "evidence").with("evidence", List.of("visit", "offer")),
                        Violation.of("SM-10.stage-skipped")));
            case CONFLICT ->
                throw ConflictException.of(Violation.of("SM-02.claimed").with("holder", "u-2"));
            case DUPLICATE -> throw new DuplicateException("thing", "t-1");
            case DUPLICATE_KEY -> throw new DuplicateKeyException("E11000 dup key: { name: \"王建北\" }");
            case UNAVAILABLE ->
                throw new UnavailableException("pricing", Duration.ofSeconds(7), new IOException("connection reset"));
            case STORE_AWAY -> throw new DataAccessResourceFailureException("no route");
            case STORE_TIMEOUT -> throw new MongoTimeoutException("timed out after 5 s");
            case BUG -> throw new IllegalStateException("call 13812341234 at mongodb://secret@host");
            case ERROR -> throw new StackOverflowError("too deep");
            case IO -> throw new IOException("disk");
        }
        return "never";
    }
}
