package gridline.platform.messaging;

import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import gridline.platform.web.ProblemException;
import gridline.platform.web.RefusedException;
import gridline.platform.web.UnavailableException;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessResourceFailureException;

/** What a reader's exception means for the event it was reading. */
final class Failures {

    private Failures() {}

    /** The event is not at fault: what the reader needs is away, and every other event would fail as well. */
    static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof MongoSocketException
                    || cause instanceof MongoTimeoutException
                    || cause instanceof MongoInterruptedException
                    || cause instanceof InterruptedException
                    || cause instanceof EventProducer.BrokerUnavailableException
                    || cause instanceof UnavailableException) {
                return true;
            }
        }
        return false;
    }

    /** Another attempt would end the same way. */
    static boolean isFinal(Throwable failure) {
        return failure instanceof UnreadableEventException || failure instanceof RefusedException;
    }

    /** For headers and logs: classes and codes only, since the text of an exception may quote personal data. */
    static String reason(Throwable failure) {
        if (failure instanceof UnreadableEventException unreadable) {
            return "UnreadableEvent: " + unreadable.getMessage();
        }
        String name = failure.getClass().getSimpleName();
        if (failure instanceof ProblemException problem) {
            return name + ": "
                    + problem.violations().stream()
                            .map(violation -> violation.code())
                            .collect(Collectors.joining(", "));
        }
        return name;
    }
}
