package gridline.standalone.identity;

import static gridline.standalone.identity.Browser.json;
import static gridline.standalone.identity.Browser.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;

class LogInTest {

    @TempDir
    private static Path data;

    private static RunningProvider provider;

    @BeforeAll
    static void start() {
        provider = new RunningProvider(data);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    private final Browser browser = new Browser(provider);

    @Test
    void aLogInEndsWithATokenThatSaysWhoAndWhere() throws Exception {
        Jwt token =
                provider.verified((String) browser.tokensOf("manager.jianbei").get("access_token"));

        assertThat(token.getIssuer()).hasToString("http://localhost:28085");
        assertThat(token.getSubject()).isEqualTo("u-manager-jianbei");
        assertThat(token.getAudience()).containsExactly("gridline");
        assertThat(token.getClaimAsString("name")).isEqualTo("王建北");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("GRID_MANAGER");
        assertThat(token.getClaimAsStringList("grid_scope")).containsExactly("/13/1301/130102/130102001");
        assertThat(List.of(token.getClaimAsString("scope").split(" ")))
                .containsExactlyInAnyOrder("openid", "profile", "gridline.read", "gridline.write");
        assertThat(token.getClaimAsString("client_id")).isEqualTo("gridline-gateway");
        assertThat(token.getClaimAsString("azp")).isEqualTo("gridline-gateway");
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofMinutes(10));
        assertThat(token.getHeaders()).containsEntry("alg", "RS256").containsKey("kid");
    }

    @Test
    void theIdTokenNamesTheUserToTheGatewayOnly() throws Exception {
        Jwt token = provider.verified((String) browser.tokensOf("admin.hebei").get("id_token"));

        assertThat(token.getAudience()).containsExactly("gridline-gateway");
        assertThat(token.getSubject()).isEqualTo("u-admin-hebei");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("ADMIN", "SUPERVISOR");
    }

    @Test
    void refreshingKeepsTheRefreshTokenSoThatParallelRequestsMayAllUseIt() throws Exception {
        Map<String, Object> tokens = browser.tokensOf("account.jianbei");
        for (int i = 0; i < 2; i++) {
            Map<String, Object> refreshed = json(browser.token(
                    Map.of("grant_type", "refresh_token", "refresh_token", (String) tokens.get("refresh_token"))));
            assertThat(refreshed.get("refresh_token")).isEqualTo(tokens.get("refresh_token"));
            assertThat(provider.verified((String) refreshed.get("access_token")).getSubject())
                    .isEqualTo("u-account-jianbei");
        }
    }

    @Test
    void aWrongPasswordLeadsBackToThePageWhichSaysSo() throws Exception {
        browser.get(browser.authorization(Map.of()));
        HttpResponse<String> refused = browser.logIn("manager.jianbei", "guess");

        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(refused.headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/login?error"));
        assertThat(browser.get(provider.at("/login?error")).body()).contains("用户名或密码不正确");
        assertThat(browser.get(provider.at("/login?error&lang=en")).body()).contains("is not right");
        assertThat(browser.get(browser.authorization(Map.of()))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/login");
    }

    @Test
    void aFormWhoseSessionHasEndedLeadsToAFreshPage() throws Exception {
        HttpResponse<String> answer = browser.submitLogIn("manager.jianbei", "gridline-demo", "a-token-of-yesterday");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?expired");
        assertThat(browser.get(provider.at("/login?expired")).body()).contains("页面已过期");
    }

    @Test
    void aLogInWithoutARequestLeadsToThePlatform() throws Exception {
        HttpResponse<String> answer = browser.logIn("manager.jianbei", "gridline-demo");

        assertThat(answer.headers().firstValue("Location")).hasValue(RunningProvider.GATEWAY + "/");
    }

    @Test
    void aLogInWithoutPkceIsRefused() throws Exception {
        browser.logIn("manager.jianbei", "gridline-demo");
        HttpResponse<String> answer =
                browser.get(browser.authorization(Map.of("code_challenge", "", "code_challenge_method", "")));

        assertThat(query(answer)).containsEntry("error", "invalid_request").doesNotContainKey("code");
    }

    @Test
    void aWrongVerifierGetsNoToken() throws Exception {
        browser.logIn("manager.jianbei", "gridline-demo");
        String code = query(browser.get(browser.authorization(Map.of()))).get("code");
        HttpResponse<String> answer = browser.token(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                RunningProvider.GATEWAY + "/login/oauth2/code/gridline",
                "code_verifier",
                Browser.VERIFIER + "x"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer)).containsEntry("error", "invalid_grant");
    }

    @Test
    void aForeignRedirectAddressIsNeverFollowed() throws Exception {
        browser.logIn("manager.jianbei", "gridline-demo");
        HttpResponse<String> answer =
                browser.get(browser.authorization(Map.of("redirect_uri", "http://localhost:9/elsewhere")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).contains("请求无法处理");
    }

    @Test
    void loggingOutEndsTheSessionAndReturnsToThePlatform() throws Exception {
        Map<String, Object> tokens = browser.tokensOf("clerk.jianbei");
        String back = URLEncoder.encode(RunningProvider.GATEWAY + "/", StandardCharsets.UTF_8);
        HttpResponse<String> answer = browser.get(provider.at("/connect/logout?id_token_hint=" + tokens.get("id_token")
                + "&client_id=gridline-gateway&post_logout_redirect_uri=" + back));

        assertThat(answer.headers().firstValue("Location")).hasValue(RunningProvider.GATEWAY + "/");
        assertLoggedOut();
    }

    @Test
    void loggingOutWithATokenNoLongerKnownStillLogsOut() throws Exception {
        browser.tokensOf("clerk.jianbei");
        HttpResponse<String> answer = browser.get(
                provider.at("/connect/logout?id_token_hint=old&post_logout_redirect_uri=http://evil.example/"));

        assertThat(answer.headers().firstValue("Location")).hasValue(RunningProvider.GATEWAY + "/");
        assertLoggedOut();
    }

    private void assertLoggedOut() throws Exception {
        assertThat(browser.get(browser.authorization(Map.of()))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/login");
    }
}
