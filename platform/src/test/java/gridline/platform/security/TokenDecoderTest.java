package gridline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gridline.platform.testing.MovableClock;
import gridline.platform.testing.SlowProxy;
import gridline.platform.testing.TestTokens;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

/** Checking tokens while the identity provider comes and goes. */
class TokenDecoderTest {

    @Test
    void startsWithoutTheProviderAndSaysItIsAway() {
        TokenDecoder decoder = decoder("http://localhost:1");
        for (int attempt = 0; attempt < 4; attempt++) {
            // Not a bad token: the caller is told to try again, not to log in again.
            assertThatThrownBy(() -> decoder.decode(TestTokens.of("/13", Role.ANALYST)))
                    .isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void goesOnWithKnownKeysWhileTheProviderIsAway() {
        URI issuer = URI.create(TestTokens.issuer());
        try (SlowProxy proxy = new SlowProxy("localhost", issuer.getPort())) {
            TokenDecoder decoder = decoder("http://localhost:" + proxy.port());
            TestTokens.Builder token = TestTokens.token().issuer("http://localhost:" + proxy.port());
            assertThat(decoder.decode(token.roles(Role.ANALYST).sign()).getSubject())
                    .isEqualTo("u-test");
            proxy.cut();
            assertThat(decoder.decode(token.roles(Role.SUPERVISOR).sign()).getSubject())
                    .isEqualTo("u-test");
        }
    }

    @Test
    void takesAFloodOfUnknownKeysForBadTokens() {
        TokenDecoder decoder = decoder(TestTokens.issuer());
        decoder.decode(TestTokens.of("/13", Role.ANALYST));
        String forged = TestTokens.token().forged().sign();
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThatThrownBy(() -> decoder.decode(forged)).isInstanceOf(BadJwtException.class);
        }
        assertThat(decoder.decode(TestTokens.of("/13", Role.ANALYST))).isNotNull();
    }

    @Test
    void refusesAnExpiredTokenWhoseSignatureItKnows() {
        MovableClock clock = new MovableClock();
        clock.set(Instant.now());
        TokenDecoder decoder = decoder(TestTokens.issuer(), clock);
        String token = TestTokens.token()
                .roles(Role.ANALYST)
                .expiredAt(clock.instant().plusSeconds(600))
                .sign();
        assertThat(decoder.decode(token)).isSameAs(decoder.decode(token));
        clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
    }

    private static TokenDecoder decoder(String issuer) {
        return decoder(issuer, Clock.systemUTC());
    }

    private static TokenDecoder decoder(String issuer, Clock clock) {
        return new TokenDecoder(new SecurityProperties(true, issuer, "gridline", Duration.ofHours(1)), clock);
    }
}
