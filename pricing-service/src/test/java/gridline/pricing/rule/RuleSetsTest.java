package gridline.pricing.rule;

import static gridline.pricing.RefusalAssert.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.pricing.RuleSetsForTests;
import gridline.pricing.rule.model.Reach;
import gridline.pricing.rule.model.Rule;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.rule.model.RuleSetStatus;
import gridline.pricing.rule.model.RuleSetVersion;
import gridline.pricing.rule.model.RuleSetVersion.Approval;
import gridline.pricing.rule.model.RuleSetVersion.Retirement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class RuleSetsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final Instant NOW = Instant.parse("2026-03-20T02:00:00Z");
    private static final RuleSet SHIPPED = RuleSetsForTests.shipped();

    @Test
    void readsBackWhatItWrites() {
        RuleSet everyKind = RuleSetsForTests.plus(
                SHIPPED,
                new Rule.MaximumFee("PR-23", Money.yuan("2000")),
                new Rule.Band("PR-02", CompetitorTier.FIRST, Reach.ANY_STEP, Money.yuan("8"), Money.yuan("12")),
                new Rule.DivisibleFee("PR-23", Money.yuan("1")),
                new Rule.Limited("PR-05", 100, 90));

        assertThat(RuleSetDocument.from(everyKind).toRuleSet()).isEqualTo(everyKind);
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
        RuleSets catalogue = new RuleSets(
                List.of(
                        SHIPPED,
                        version(2, "/", "2026-01-01"),
                        version(3, "/", "2026-12-01"),
                        version(4, "/13/1301", "2020-01-01")),
                Stream::empty);

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
    void pr10WhatIsInForceFollowsFromApprovalAndDates() {
        RuleSet city = SHIPPED.as("r-13-1301", 1, "/13/1301", TODAY);
        RuleSet later = SHIPPED.as("r-13-1301", 2, "/13/1301", TODAY.plusDays(10));
        RuleSetVersion draft = RuleSetVersion.draft(city, "default-v1", "u-1");
        RuleSetVersion first = approved(city);
        RuleSetVersion second = approved(later);
        RuleSetVersion ended = accepted(second.retire(new Retirement("u-2", NOW, TODAY.plusDays(20), "over"), TODAY))
                .state();
        String grid = "/13/1301/130102/130102001";

        assertThat(new RuleSets(List.of(SHIPPED), Stream::empty).inForce(grid, TODAY))
                .isEqualTo(SHIPPED);
        RuleSets ruleSets = new RuleSets(List.of(SHIPPED), () -> Stream.of(first, ended));
        assertThat(ruleSets.inForce(grid, TODAY.minusDays(1))).isEqualTo(SHIPPED);
        assertThat(ruleSets.inForce(grid, TODAY)).isEqualTo(city);
        assertThat(ruleSets.inForce(grid, TODAY.plusDays(10))).isEqualTo(later);
        assertThat(ruleSets.inForce(grid, TODAY.plusDays(19))).isEqualTo(later);
        assertThat(ruleSets.inForce(grid, TODAY.plusDays(20))).isEqualTo(city);
        assertThat(ruleSets.inForce("/13/1302/130202/130202001", TODAY)).isEqualTo(SHIPPED);

        assertThat(ruleSets.statusOf(draft, TODAY)).isEqualTo(RuleSetStatus.DRAFT);
        assertThat(ruleSets.statusOf(first, TODAY.minusDays(1))).isEqualTo(RuleSetStatus.APPROVED);
        assertThat(ruleSets.statusOf(first, TODAY)).isEqualTo(RuleSetStatus.IN_FORCE);
        assertThat(ruleSets.statusOf(first, TODAY.plusDays(10))).isEqualTo(RuleSetStatus.RETIRED);
        assertThat(ruleSets.statusOf(ended, TODAY.plusDays(10))).isEqualTo(RuleSetStatus.IN_FORCE);
        assertThat(ruleSets.statusOf(ended, TODAY.plusDays(20))).isEqualTo(RuleSetStatus.RETIRED);
        assertThat(ruleSets.version("r-13-1301", 2)).isEqualTo(later);
        assertThat(ruleSets.all()).containsExactly(SHIPPED, city, later);
    }

    private static RuleSetVersion approved(RuleSet rules) {
        return new RuleSetVersion(
                rules, "default-v1", List.of("u-1"), null, new Approval("u-2", NOW, null), null, null);
    }

    @Test
    void refusesACatalogueWithTheSameVersionTwiceOrNothingForEverywhere() throws Exception {
        assertThatThrownBy(() -> new RuleSets(List.of(SHIPPED, SHIPPED), Stream::empty))
                .hasMessageContaining("twice");
        RuleSet city = version(1, "/13/1301", "2020-01-01");
        assertThatThrownBy(() -> new RuleSets(List.of(city), Stream::empty)).hasMessageContaining("everywhere");
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
