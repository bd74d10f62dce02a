package gridline.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * 令牌校验: signature, issuer, audience, times and subject of an access token; outlives outages of the provider.
 *
 * <p>A signature that has held is not computed again for a minute, times are checked each time: a client sends the same token
 * with every request, and checking it was a fifth of the gateway's work. A key withdrawn by the provider is honoured that much
 * longer.
 */
final class TokenDecoder implements JwtDecoder {

    private static final long CACHED_MILLIS = Duration.ofMinutes(5).toMillis();
    private static final long FETCH_MILLIS = Duration.ofSeconds(8).toMillis();
    private static final long MIN_INTERVAL_MILLIS = Duration.ofSeconds(5).toMillis();
    private static final long AHEAD_MILLIS = Duration.ofSeconds(30).toMillis();
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration VERIFIED_FOR = Duration.ofMinutes(1);
    private static final int LARGEST_CACHE = 10_000;

    private final DiscoveredKeys keys;
    private final NimbusJwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> validator;
    private final Cache<String, Jwt> verified = Caffeine.newBuilder()
            .maximumSize(LARGEST_CACHE)
            .expireAfterWrite(VERIFIED_FOR)
            .build();

    TokenDecoder(SecurityProperties properties, Clock clock) {
        this.keys = new DiscoveredKeys(properties.issuer());
        JWKSource<SecurityContext> source = JWKSourceBuilder.create(keys)
                .cache(CACHED_MILLIS, FETCH_MILLIS)
                .refreshAheadCache(AHEAD_MILLIS, false)
                .rateLimited(MIN_INTERVAL_MILLIS)
                .retrying(true)
                .outageTolerant(properties.keysKept().toMillis())
                .build();
        this.decoder = NimbusJwtDecoder.withJwkSource(source)
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null)))
                .build();
        JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        this.validator = new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtIssuerValidator(properties.issuer()),
                new JwtAudienceValidator(properties.audience()),
                new JwtClaimValidator<String>("sub", subject -> subject != null && !subject.isBlank()));
        decoder.setJwtValidator(validator);
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = verified.getIfPresent(token);
        if (known != null && !validator.validate(known).hasErrors()) {
            return known;
        }
        Jwt jwt = verify(token);
        verified.put(token, jwt);
        return jwt;
    }

    private Jwt verify(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException unverifiable) {
            // A key nobody knows makes the keys be fetched again, at most so often; beyond that it is simply not ours.
            if (keys.everLoaded() && causedByRateLimit(unverifiable)) {
                throw new BadJwtException("signed with an unknown key", unverifiable);
            }
            throw unverifiable;
        }
    }

    private static boolean causedByRateLimit(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof RateLimitReachedException) {
                return true;
            }
        }
        return false;
    }
}
