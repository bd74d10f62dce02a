package gridline.gateway.live;

import gridline.gateway.login.SessionCaller;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * 实时更新接口: {@code GET /bff/live} tells a page what changes while it is open, as events {@code changed} with
 * {@code {"changes":[{"of":"funnel/customers","ids":["…"]}]}}. Never what is in a record: the page asks the service for that, and the
 * service decides whether it may see it.
 */
@Hidden
@RestController
class LiveController {

    private final SessionCaller callers;
    private final Watchers watchers;

    LiveController(SessionCaller callers, Watchers watchers) {
        this.callers = callers;
        this.watchers = watchers;
    }

    @GetMapping(path = "/bff/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(Authentication user, HttpServletRequest request, HttpServletResponse response) {
        SseEmitter emitter = watchers.watch(callers.of(user, request, response));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }
}
