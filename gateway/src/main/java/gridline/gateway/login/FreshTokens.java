package gridline.gateway.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gridline.platform.web.UnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;

/**
 * The access token of a session, renewed when it is about to expire. Requests of one page that meet an expired token at
 * the same moment renew it once: the first asks the provider, the others take what it got. Across two gateways each asks
 * once, which the provider allows because it does not rotate refresh tokens.
 */
@Component
public class FreshTokens {

    /** A token that ends sooner than this is renewed before it is used. */
    static final Duration SKEW = Duration.ofSeconds(30);
    /** What the provider gave so recently is not asked for again, even where its clock and ours disagree. */
    private static final Duration JUST_NOW = Duration.ofSeconds(10);

    private static final int SESSIONS = 20_000;

    private final OAuth2AuthorizedClientManager manager;
    private final OAuth2AuthorizedClientRepository clients;
    private final Clock clock;
    private final Cache<String, Renewal> renewals = Caffeine.newBuilder()
            .maximumSize(SESSIONS)
            .expireAfterWrite(Duration.ofMinutes(2))
            .build();

    FreshTokens(OAuth2AuthorizedClientManager manager, OAuth2AuthorizedClientRepository clients, Clock clock) {
        this.manager = manager;
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * The token to send with a request of this session.
     *
     * @throws SessionEndedException (401) if the session has no tokens or the provider ended it
     * @throws UnavailableException (503) if the token must be renewed and the provider does not answer
     */
    public OAuth2AuthorizedClient forRequest(
            Authentication user, HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizedClient client = clients.loadAuthorizedClient(ProviderConfiguration.REGISTRATION, user, request);
        if (client == null) {
            throw new SessionEndedException("the session holds no tokens");
        }
        if (isFresh(client)) {
            return client;
        }
        Renewal renewal = renewals.get(request.getSession().getId(), id -> new Renewal());
        renewal.lock.lock();
        try {
            OAuth2AuthorizedClient latest = renewal.result;
            if (latest != null && clock.instant().isBefore(renewal.at.plus(JUST_NOW))) {
                clients.saveAuthorizedClient(latest, user, request, response);
                return latest;
            }
            latest = renew(user, request, response);
            renewal.result = latest;
            renewal.at = clock.instant();
            return latest;
        } finally {
            renewal.lock.unlock();
        }
    }

    private OAuth2AuthorizedClient renew(
            Authentication user, HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizedClient renewed;
        try {
            renewed = manager.authorize(
                    OAuth2AuthorizeRequest.withClientRegistrationId(ProviderConfiguration.REGISTRATION)
                            .principal(user)
                            .attribute(HttpServletRequest.class.getName(), request)
                            .attribute(HttpServletResponse.class.getName(), response)
                            .build());
        } catch (OAuth2AuthorizationException e) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(e.getError().getErrorCode())) {
                throw new SessionEndedException("the provider ended the session");
            }
            throw new UnavailableException("identity-provider", Duration.ofSeconds(5), e);
        }
        if (renewed == null) {
            throw new SessionEndedException("the session cannot be renewed");
        }
        return renewed;
    }

    private boolean isFresh(OAuth2AuthorizedClient client) {
        var expires = client.getAccessToken().getExpiresAt();
        return expires != null && expires.minus(SKEW).isAfter(clock.instant());
    }

    /** One session's latest renewal on this gateway. */
    private static final class Renewal {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable OAuth2AuthorizedClient result;
        private Instant at = Instant.EPOCH;
    }
}
