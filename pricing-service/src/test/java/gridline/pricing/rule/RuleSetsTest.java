package gridline.pricing.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gridline.pricing.RuleSetsForTests;
import gridline.pricing.rule.model.RuleSet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class RuleSetsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final RuleSet SHIPPED = RuleSetsForTests.shipped();

    @Test
    void readsBackWhatItWrites() {
        assertThat(RuleSetDocument.from(SHIPPED).toRuleSet()).isEqualTo(SHIPPED);
    }

    @Test
    void refusesAFieldItDoesNotKnow() throws Exception {
        assertThatThrownBy(() -> RuleSetFiles.read(List.of(edited("staleAfterDays: 45", "staleAfterDay: 45"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("staleAfterDay");
    }

    @Test
    void refusesARuleOfAnUnknownKind() throws Exception {
        assertThatThrownBy(() -> RuleSetFiles.read(List.of(edited("kind: UNDERCUT", "kind: GIVEAWAY"))))
                .hasMessageContaining("GIVEAWAY");
    }

    @Test
    void refusesAnAmountWithMoreThanTwoDecimals() throws Exception {
        assertThatThrownBy(() -> RuleSetFiles.read(List.of(edited("\"0.01\"", "\"0.001\""))))
                .hasMessageContaining("two decimals");
    }

    @Test
    void refusesRulesThatContradictEachOtherAndNamesAllFilesAtFault() throws Exception {
        Resource twice = edited("reach: LOWEST_STEP", "reach: ANY_STEP");
        Resource never = edited("staleAfterDays: 45", "staleAfterDays: 0");

        assertThatThrownBy(() -> RuleSetFiles.read(List.of(twice, never)))
                .hasMessageContaining("rule-set.offer-answered-twice")
                .hasMessageContaining("PR-21.stale-after-out-of-range");
    }

    @Test
    void refusesWhatIsNoRuleSetAtAll() {
        assertThatThrownBy(
                        () -> RuleSetFiles.read(List.of(new ByteArrayResource("- 1".getBytes(StandardCharsets.UTF_8)))))
                .hasMessageContaining("not a YAML mapping");
        assertThatThrownBy(() ->
                        RuleSetFiles.read(List.of(new ByteArrayResource("a: [".getBytes(StandardCharsets.UTF_8)))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesTheNarrowestScopeAndThenTheLatestEffectiveVersion() throws Exception {
        RuleSets catalogue = new RuleSets(List.of(
                SHIPPED,
                version(2, "/", "2026-01-01"),
                version(3, "/", "2026-12-01"),
                version(4, "/13/1301", "2020-01-01")));

        assertThat(catalogue.inForce("/13/1302/130202/130202001", TODAY).version())
                .isEqualTo(2);
        assertThat(catalogue
                        .inForce("/13/1302/130202/130202001", LocalDate.of(2026, 12, 1))
                        .version())
                .isEqualTo(3);
        assertThat(catalogue.inForce("/13/1301/130102/130102001", TODAY).version())
                .isEqualTo(4);
        assertThat(catalogue.inForce("/13/13010/1", TODAY).version()).isEqualTo(2);
        assertThat(catalogue.version("default", 3).effectiveFrom()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThatThrownBy(() -> catalogue.version("default", 5)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesACatalogueWithTheSameVersionTwiceOrNothingForEverywhere() throws Exception {
        assertThatThrownBy(() -> new RuleSets(List.of(SHIPPED, SHIPPED))).hasMessageContaining("twice");
        RuleSet city = version(1, "/13/1301", "2020-01-01");
        assertThatThrownBy(() -> new RuleSets(List.of(city))).hasMessageContaining("everywhere");
    }

    private static RuleSet version(int version, String scope, String effectiveFrom) throws Exception {
        String text = shippedText()
                .replace("version: 1", "version: " + version)
                .replace("scope: /", "scope: " + scope)
                .replace("2011-01-01", effectiveFrom);
        return RuleSetFiles.read(List.of(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8))))
                .getFirst();
    }

    private static Resource edited(String from, String to) throws Exception {
        assertThat(shippedText()).contains(from);
        return new ByteArrayResource(shippedText().replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private static String shippedText() throws Exception {
        return new ClassPathResource("rule-sets/default.yaml").getContentAsString(StandardCharsets.UTF_8);
    }
}
