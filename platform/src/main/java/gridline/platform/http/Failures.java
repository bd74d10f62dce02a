package gridline.platform.http;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

/** 失败分类: which failures of a call are the other side's, and which may be gone at the next attempt. */
final class Failures {

    private static final Set<Integer> PASSING_STATUS = Set.of(502, 503, 504);

    private Failures() {}

    /** The other side did not answer, or not with sense; these count against its circuit. */
    static boolean isTheirs(Throwable failure) {
        return switch (failure) {
            case HttpClientErrorException refused -> refused.getStatusCode().value() == 429;
            case RestClientException ignored -> true;
            case IOException ignored -> true;
            case TimeoutException ignored -> true;
            default -> false;
        };
    }

    /** Worth another attempt at once. */
    static boolean isPassing(Throwable failure) {
        return switch (failure) {
            case HttpServerErrorException error ->
                PASSING_STATUS.contains(error.getStatusCode().value());
            case ResourceAccessException ignored -> true;
            case IOException ignored -> true;
            case TimeoutException ignored -> true;
            default -> false;
        };
    }

    /** The call was not even made. */
    static boolean isHeldBack(Throwable failure) {
        return failure instanceof CallNotPermittedException || failure instanceof BulkheadFullException;
    }
}
