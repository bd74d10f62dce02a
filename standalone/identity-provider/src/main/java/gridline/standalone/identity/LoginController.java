package gridline.standalone.identity;

import gridline.standalone.identity.LoginPage.Notice;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the log-in page (登录页面).
 *
 * <p>{@code GET /login?lang=zh|en}: the page, the language kept in a cookie. {@code GET /}: to the platform itself.
 */
@RestController
class LoginController {

    private static final String LANGUAGE = "gridline-login-lang";
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final LoginPage page;
    private final IdentityProperties properties;

    LoginController(IdentityProperties properties) {
        this.page = new LoginPage(properties);
        this.properties = properties;
    }

    @GetMapping("/login")
    ResponseEntity<String> login(
            CsrfToken csrf,
            HttpServletResponse response,
            @RequestParam Map<String, String> query,
            @CookieValue(name = LANGUAGE, required = false) @Nullable String remembered) {
        String language = query.getOrDefault("lang", remembered == null ? "zh" : remembered);
        boolean english = "en".equals(language);
        // Through the response: a header of the entity would replace the cookie of a session just begun.
        response.addCookie(remember(english));
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(page.render(english, notice(query), csrf.getParameterName(), csrf.getToken()));
    }

    @GetMapping("/")
    ResponseEntity<Void> platform() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, properties.publicUrl() + "/")
                .build();
    }

    private static Cookie remember(boolean english) {
        Cookie cookie = new Cookie(LANGUAGE, english ? "en" : "zh");
        cookie.setPath("/login");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        return cookie;
    }

    private static Notice notice(Map<String, String> query) {
        if (query.containsKey("error")) {
            return Notice.WRONG;
        }
        if (query.containsKey("expired")) {
            return Notice.EXPIRED;
        }
        return query.containsKey("logout") ? Notice.LOGGED_OUT : Notice.NONE;
    }
}
