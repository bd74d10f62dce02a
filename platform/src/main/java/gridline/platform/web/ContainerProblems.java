package gridline.platform.web;

import gridline.platform.decision.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.ExceptionUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * 容器级错误: answers requests Tomcat refuses before any filter sees them, for example for an address it cannot decode. It
 * makes this valve itself, from the class's name; so it brings its own texts.
 */
public final class ContainerProblems extends ErrorReportValve {

    private final ProblemWriter writer = new ProblemWriter(
            new ProblemTexts(), new TraceIds(null), JsonMapper.builder().build());
    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            Fault fault = Fault.of(status, Violation.of("status-" + status.value()));
            byte[] body =
                    json.writeValueAsString(writer.problem(request, fault)).getBytes(StandardCharsets.UTF_8);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException hungUp) {
            // Nobody is left to be answered.
        } catch (RuntimeException broken) {
            ExceptionUtils.handleThrowable(broken);
        }
    }
}
