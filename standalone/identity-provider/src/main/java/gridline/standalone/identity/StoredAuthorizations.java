package gridline.standalone.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * What has been granted, on disk (已授权记录): nobody is logged out because this process was restarted.
 *
 * <p>Grants to machine clients are not kept: their tokens cannot be refreshed, and carry all they need.
 */
class StoredAuthorizations implements OAuth2AuthorizationService {

    private static final String SCHEMA =
            "org/springframework/security/oauth2/server/authorization/oauth2-authorization-schema.sql";

    private final JdbcTemplate jdbc;
    private final JdbcOAuth2AuthorizationService stored;
    private final Clock clock;

    StoredAuthorizations(DataSource database, RegisteredClientRepository clients, Clock clock) {
        this.jdbc = new JdbcTemplate(database);
        this.clock = clock;
        createTables(database);
        this.stored = new JdbcOAuth2AuthorizationService(jdbc, clients);
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            stored.save(authorization);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        stored.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return stored.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return stored.findByToken(token, type);
    }

    /** Deletes what can neither be used nor refreshed any more; returns how many grants that were. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    int deleteExpired() {
        return jdbc.update(
                "delete from oauth2_authorization where greatest(coalesce(refresh_token_expires_at, timestamp '1970-01-01'),"
                        + " coalesce(access_token_expires_at, timestamp '1970-01-01'),"
                        + " coalesce(authorization_code_expires_at, timestamp '1970-01-01')) < ?",
                Timestamp.from(clock.instant()));
    }

    private void createTables(DataSource database) {
        Integer tables = jdbc.queryForObject(
                "select count(*) from information_schema.tables where lower(table_name) = 'oauth2_authorization'",
                Integer.class);
        if (Objects.requireNonNull(tables) == 0) {
            new ResourceDatabasePopulator(new ClassPathResource(SCHEMA)).execute(database);
        }
    }
}
