package gridline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** 异常处理: answers whatever is thrown while Spring MVC handles a request. */
final class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

    private final ProblemWriter writer;

    ProblemResolver(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (Faults.isHangUp(thrown)) {
            return new ModelAndView();
        }
        if (response.isCommitted()) {
            // Half an answer is out. Left to the container, the connection is cut and the caller sees that it is half.
            return null;
        }
        try {
            writer.write(request, response, thrown);
        } catch (IOException hungUp) {
            LOG.debug("nobody waits for the problem document any more");
        }
        return new ModelAndView();
    }
}
