package gridline.standalone.identity;

import static gridline.standalone.identity.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

class RestartTest {

    @TempDir
    private Path data;

    @Test
    void tokensAndLogInsOutliveARestart() throws Exception {
        Map<String, Object> tokens;
        try (RunningProvider provider = new RunningProvider(data)) {
            tokens = new Browser(provider).tokensOf("manager.tangshan");
        }
        try (RunningProvider provider = new RunningProvider(data)) {
            Jwt before = provider.verified((String) tokens.get("access_token"));
            Map<String, Object> refreshed =
                    json(new Browser(provider).token(Map.of("grant_type", "refresh_token", "refresh_token", (String)
                            tokens.get("refresh_token"))));
            Jwt after = provider.verified((String) refreshed.get("access_token"));

            assertThat(after.getSubject()).isEqualTo(before.getSubject()).isEqualTo("u-manager-tangshan");
            assertThat(after.getHeaders().get("kid"))
                    .isEqualTo(before.getHeaders().get("kid"));
        }
    }

    @Test
    void expiredGrantsAreDeletedAndOthersKept() throws Exception {
        try (RunningProvider provider = new RunningProvider(data)) {
            new Browser(provider).tokensOf("manager.tangshan");
            assertThat(at(provider, Duration.ofDays(6)).deleteExpired()).isZero();
            assertThat(at(provider, Duration.ofDays(8)).deleteExpired()).isPositive();
        }
    }

    @Test
    void theKeyIsMadeOnceAndReadableByItsOwnerOnly() throws Exception {
        RSAKey made = SigningKey.loadOrCreate(data.resolve("keys"));
        Path file = data.resolve("keys/signing-key.json");

        assertThat(SigningKey.loadOrCreate(data.resolve("keys"))).isEqualTo(made);
        assertThat(made.size()).isEqualTo(2048);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void aBrokenKeyFileIsReportedAndNotReplaced() throws Exception {
        Path file = Files.writeString(data.resolve("signing-key.json"), "not a key");

        assertThatThrownBy(() -> SigningKey.loadOrCreate(data)).hasMessageContaining("signing-key.json");
        assertThat(file).hasContent("not a key");
    }

    private static StoredAuthorizations at(RunningProvider provider, Duration later) {
        Clock moved = Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
        return new StoredAuthorizations(
                provider.bean(DataSource.class), provider.bean(RegisteredClientRepository.class), moved);
    }
}
