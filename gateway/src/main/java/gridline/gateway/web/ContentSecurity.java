package gridline.gateway.web;

import gridline.gateway.login.LoginSettings;
import java.net.URI;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * The headers that keep a page what it is: own scripts and styles only, no frames, no plug-ins. Swagger UI sets styles
 * from its scripts, so its pages alone may have inline styles.
 */
@Component
public class ContentSecurity {

    private static final String COMMON = "default-src 'none'; script-src 'self'; img-src 'self' data: blob:; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; media-src 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'; ";

    private final String spa;
    private final String documentation;

    ContentSecurity(LoginSettings login) {
        URI issuer = login.issuer();
        String forms = "form-action 'self' " + issuer.getScheme() + "://" + issuer.getAuthority();
        this.spa = COMMON + "style-src 'self'; " + forms;
        this.documentation = COMMON + "style-src 'self' 'unsafe-inline'; " + forms;
    }

    public void apply(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(cache -> cache.disable())
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy("geolocation=(self), camera=(self)"))
                .addHeaderWriter((request, response) -> response.setHeader(
                        "Content-Security-Policy",
                        request.getRequestURI().startsWith("/swagger-ui") ? documentation : spa));
    }
}
