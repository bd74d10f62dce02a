package gridline.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gridline.standalone.identity.IdentityProperties.Staff;
import gridline.standalone.identity.LoginPage.Notice;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginPageTest {

    @TempDir
    private Path data;

    @Test
    void isChineseUnlessEnglishIsChosenAndRemembersTheChoice() throws Exception {
        try (RunningProvider provider = new RunningProvider(data)) {
            Browser browser = new Browser(provider);
            HttpResponse<String> chinese = browser.get(provider.at("/login"));
            assertThat(chinese.body()).contains("lang=\"zh-CN\"", "演示账号", "王建北", "直属主管");
            assertThat(chinese.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "form-action 'self' " + RunningProvider.GATEWAY + ";");
            assertThat(browser.get(provider.at("/login?lang=en")).body()).contains("Demo users", "Supervisor");
            assertThat(browser.get(provider.at("/login")).body()).contains("Demo users");
            assertThat(browser.get(provider.at("/login/login.css")).statusCode())
                    .isEqualTo(200);
            assertThat(browser.get(provider.at("/")).headers().firstValue("Location"))
                    .hasValue(RunningProvider.GATEWAY + "/");
        }
    }

    @Test
    void theDemonstrationHasEveryRoleOfTheFieldInBothCities() {
        try (RunningProvider provider = new RunningProvider(data)) {
            List<Staff> staff = provider.bean(IdentityProperties.class).staff();
            for (String city : List.of("/13/1301", "/13/1302")) {
                Set<StaffRole> roles = staff.stream()
                        .filter(one -> one.gridScope().getFirst().startsWith(city))
                        .flatMap(one -> one.roles().stream())
                        .collect(Collectors.toSet());
                assertThat(roles)
                        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(StaffRole.ADMIN)));
            }
        }
    }

    @Test
    void whatIsConfiguredCannotBecomeMarkup() {
        Staff person = new Staff("a\"b", "u-1", "<b>x</b>", "&", Set.of(StaffRole.ANALYST), List.of("/13"));
        String html = new LoginPage(properties(List.of(person))).render(false, Notice.NONE, "_csrf", "\"><script>");

        assertThat(html)
                .contains("data-login=\"a&quot;b\"", "&lt;b&gt;x&lt;/b&gt;", "value=\"&quot;&gt;&lt;script&gt;");
        assertThat(html).doesNotContain("{{");
    }

    @Test
    void refusesAScopeThatIsNoOrgPathAndAnIdUsedTwice() {
        assertThatThrownBy(() -> new Staff("a", "u-1", "A", "", Set.of(StaffRole.ANALYST), List.of("13/")))
                .hasMessageContaining("grid scope of a");
        Staff one = new Staff("a", "u-1", "A", "", Set.of(StaffRole.ANALYST), List.of("/13"));
        assertThatThrownBy(() -> properties(List.of(one, one))).hasMessageContaining("defined twice: a");
    }

    private static IdentityProperties properties(List<Staff> staff) {
        return new IdentityProperties(
                URI.create("http://localhost:8085"),
                URI.create("http://localhost:8080/"),
                Path.of("unused"),
                Duration.ofMinutes(10),
                Duration.ofDays(7),
                "secret",
                "password",
                staff,
                List.of());
    }
}
