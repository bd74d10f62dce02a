package gridline.platform.web;

import gridline.platform.decision.Violation;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** 错误映射: which fault an exception is; the one place where all of them are listed. */
public final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    public static Fault of(Throwable thrown) {
        return switch (thrown) {
            case ProblemException ours -> ofOurs(ours);
            case HttpMessageNotReadableException unreadable -> BodyFaults.of(unreadable);
            case HttpMessageNotWritableException unwritable -> unexpected(unwritable);
            case MethodArgumentNotValidException invalid -> ValidationFaults.of(invalid.getBindingResult());
            case BindException invalid -> ValidationFaults.of(invalid.getBindingResult());
            case HandlerMethodValidationException invalid -> ValidationFaults.of(invalid);
            case ConstraintViolationException invalid -> ValidationFaults.of(invalid.getConstraintViolations());
            case AuthenticationServiceException broken -> logged(Fault.unavailable("identity-provider", 5), broken);
            case AuthenticationException ignored -> Fault.of(HttpStatus.UNAUTHORIZED, Violation.of("unauthenticated"));
            case JwtException broken -> logged(Fault.unavailable("identity-provider", 5), broken);
            case CsrfException ignored -> Fault.of(HttpStatus.FORBIDDEN, Violation.of("page-token-missing"));
            case AccessDeniedException ignored -> Fault.of(HttpStatus.FORBIDDEN, Violation.of("forbidden"));
            case RequestRejectedException ignored -> Fault.of(HttpStatus.BAD_REQUEST, Violation.of("request-rejected"));
            case ErrorResponse springs -> SpringFaults.of(thrown, springs);
            case RestClientException upstream ->
                logged(Fault.of(HttpStatus.BAD_GATEWAY, Violation.of("upstream-failed")), upstream);
            default -> ofOther(thrown);
        };
    }

    /** An answer a container or filter wants to give by its status alone. */
    public static Fault ofStatus(HttpStatus status) {
        return Fault.of(status, Violation.of("status-" + status.value()));
    }

    private static Fault ofOurs(ProblemException problem) {
        return switch (problem) {
            case RefusedException refused -> Fault.of(HttpStatus.UNPROCESSABLE_CONTENT, refused.violations());
            case NotFoundException missing -> Fault.of(HttpStatus.NOT_FOUND, missing.violations());
            case StaleVersionException stale -> Fault.of(HttpStatus.PRECONDITION_FAILED, stale.violations());
            case DuplicateException duplicate -> Fault.of(HttpStatus.CONFLICT, duplicate.violations());
            case ConflictException conflict -> Fault.of(HttpStatus.CONFLICT, conflict.violations());
            case BadRequestException bad -> Fault.of(HttpStatus.BAD_REQUEST, bad.violations());
            case PreconditionRequiredException missing ->
                Fault.of(HttpStatus.PRECONDITION_REQUIRED, missing.violations());
            case NotAcceptableException wanted -> Fault.of(HttpStatus.NOT_ACCEPTABLE, wanted.violations());
            case OutsideScopeException outside -> Fault.of(HttpStatus.FORBIDDEN, outside.violations());
            case UnavailableException gone ->
                logged(
                        Fault.of(HttpStatus.SERVICE_UNAVAILABLE, gone.violations())
                                .with(
                                        HttpHeaders.RETRY_AFTER,
                                        Long.toString(
                                                Math.max(1, gone.retryAfter().toSeconds()))),
                        gone);
        };
    }

    private static Fault ofOther(Throwable thrown) {
        Fault springs = SpringFaults.ofUntyped(thrown);
        if (springs != null) {
            return springs;
        }
        Fault stored = StoreFaults.of(thrown);
        if (stored != null) {
            return stored.status().is5xxServerError() ? logged(stored, thrown) : stored;
        }
        Throwable cause = thrown.getCause();
        if (cause instanceof ProblemException ours) {
            return ofOurs(ours);
        }
        return unexpected(thrown);
    }

    private static Fault unexpected(Throwable thrown) {
        return logged(Fault.of(HttpStatus.INTERNAL_SERVER_ERROR, Violation.of("internal-error")), thrown);
    }

    private static Fault logged(Fault fault, Throwable thrown) {
        if (fault.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            LOG.warn("{}: {}", fault.code(), thrown.toString());
        } else {
            LOG.error("{}", fault.code(), thrown);
        }
        return fault;
    }

    /** True when the other side hung up: nobody is left to be answered. */
    static boolean isHangUp(@Nullable Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            String name = at.getClass().getSimpleName();
            if (at instanceof IOException && name.equals("ClientAbortException")
                    || name.equals("AsyncRequestNotUsableException")) {
                return true;
            }
        }
        return false;
    }
}
