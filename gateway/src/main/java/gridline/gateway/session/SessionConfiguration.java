package gridline.gateway.session;

import gridline.gateway.login.LoginSettings;
import gridline.platform.persistence.Indexes;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions in the document store behind a cookie that scripts cannot read and no other host or path can set. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableScheduling
class SessionConfiguration {

    @Bean
    Sessions sessions(MongoOperations mongo, Indexes indexes, Clock clock, LoginSettings settings) {
        indexes.ensure(Sessions.COLLECTION, "expires");
        return new Sessions(mongo, clock, settings.idle(), settings.lifetime());
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("__Host-gridline");
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(true);
        cookie.setUseHttpOnlyCookie(true);
        // Lax, not Strict: the provider's redirect back from another site must find the session it began with.
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    Sweep sessionSweep(Sessions sessions) {
        return new Sweep(sessions);
    }

    /** Clears expired sessions away now and then. */
    record Sweep(Sessions sessions) {

        @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
        void run() {
            sessions.removeExpired();
        }
    }
}
