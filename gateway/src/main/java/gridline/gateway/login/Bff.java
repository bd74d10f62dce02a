package gridline.gateway.login;

import gridline.platform.security.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the SPA asks of the gateway itself: who is logged in, log in, log out. No answer ever holds a token of the
 * provider.
 */
@Hidden
@RestController
@RequestMapping("/bff")
class Bff {

    /** Session attribute with the local path to show after login. */
    static final String RETURN_TO = "returnTo";

    private final SessionCaller callers;
    private final ClientRegistrationRepository registrations;
    private final LoginSettings settings;

    Bff(SessionCaller callers, ClientRegistrationRepository registrations, LoginSettings settings) {
        this.callers = callers;
        this.registrations = registrations;
        this.settings = settings;
    }

    /** Who is logged in; {@code authenticated: false} without a session. Never 401, so that a page can ask freely. */
    @GetMapping("/session")
    ResponseEntity<SessionView> session(
            @Nullable Authentication user, HttpServletRequest request, HttpServletResponse response) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view(user, request, response));
    }

    private SessionView view(@Nullable Authentication user, HttpServletRequest request, HttpServletResponse response) {
        if (!(user instanceof OAuth2AuthenticationToken)) {
            return SessionView.anonymous();
        }
        Caller caller;
        try {
            caller = callers.of(user, request, response);
        } catch (SessionEndedException ended) {
            return SessionView.anonymous();
        }
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return SessionView.of(caller, csrf);
    }

    /** Begins a login; {@code returnTo} is a path of the SPA. */
    @GetMapping("/login")
    ResponseEntity<Void> login(@RequestParam(defaultValue = "/") String returnTo, HttpSession session) {
        session.setAttribute(RETURN_TO, LocalPath.orRoot(returnTo));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/oauth2/authorization/" + ProviderConfiguration.REGISTRATION))
                .build();
    }

    /** Ends the session here; the SPA then sends the browser to {@code redirectTo}, which ends it at the provider. */
    @PostMapping("/logout")
    Map<String, String> logout(Authentication user, HttpServletRequest request) {
        String redirect = endSession(user);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return Map.of("redirectTo", redirect);
    }

    private String endSession(Authentication user) {
        var registration = registrations.findByRegistrationId(ProviderConfiguration.REGISTRATION);
        Object endpoint = registration == null
                ? null
                : registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        if (endpoint == null || !(user.getPrincipal() instanceof OidcUser oidc)) {
            return "/";
        }
        return UriComponentsBuilder.fromUriString(endpoint.toString())
                .queryParam("id_token_hint", oidc.getIdToken().getTokenValue())
                .queryParam("post_logout_redirect_uri", settings.publicUrl() + "/")
                .encode()
                .toUriString();
    }

    /**
     * The answer of {@code GET /bff/session}.
     *
     * @param csrfToken value to send as {@code X-CSRF-TOKEN} with every request that changes something
     */
    record SessionView(
            boolean authenticated,
            @Nullable UserView user,
            @Nullable String csrfToken) {

        static SessionView anonymous() {
            return new SessionView(false, null, null);
        }

        static SessionView of(Caller caller, CsrfToken csrf) {
            var roles = caller.roles().stream().map(Enum::name).sorted().toList();
            return new SessionView(
                    true, new UserView(caller.id(), caller.name(), roles, caller.scopes()), csrf.getToken());
        }
    }

    /**
     * The person logged in.
     *
     * @param scopes paths of the org tree the person may see
     */
    record UserView(String id, String name, List<String> roles, List<String> scopes) {}
}
