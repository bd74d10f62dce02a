package gridline.community.incident.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Incidents by the rules CO-40 and CO-41. */
class IncidentRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

    @ParameterizedTest(name = "after {0}, {1} open: {2}")
    @CsvSource({
        "NOT_BETTER, PRICE_CUT_AT_LAUNCH, COMPARE_TARIFFS",
        "ONE_TIME_FEE_ONLY, PRICE_CUT_AT_LAUNCH, COMPARE_TARIFFS ADJUST_ENTRY_OFFER",
        "MONTHLY_FEE_LOWER, OFFERS_TO_WIN_OVER, COMPARE_TARIFFS REPORT_TO_SUPERVISOR",
        "NOT_BETTER, TORN_POSTERS, COMPARE_TARIFFS SPEAK_WITH_THEIR_MANAGER",
        "ONE_TIME_FEE_ONLY, SLANDERING_NOTICES, COMPARE_TARIFFS ADJUST_ENTRY_OFFER SPEAK_WITH_THEIR_MANAGER"
    })
    void co41_theComparisonComesFirstAndDecidesWhatMayFollow(Finding finding, Sign sign, String open) {
        Incident sniped = sniping(sign);
        assertThat(sniped.nextSteps()).containsExactly(Step.COMPARE_TARIFFS);

        Incident compared = taken(sniped, Step.COMPARE_TARIFFS, finding);

        assertThat(compared.nextSteps())
                .containsExactlyElementsOf(
                        Arrays.stream(open.split(" ")).map(Step::valueOf).toList());
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"ADJUST_ENTRY_OFFER", "REPORT_TO_SUPERVISOR", "SPEAK_WITH_THEIR_MANAGER", "LET_COMPANY_ACT"})
    void co41_nothingIsDoneBeforeTheComparison(Step step) {
        assertThat(codes(HandleIncident.take(sniping(Sign.TORN_POSTERS), step, null, "先做了", NOW, "u-1")))
                .containsExactly("CO-41.step-not-open");
    }

    @Test
    void co41_theCompanyActsOnEvidenceOnly() {
        Incident compared = taken(sniping(Sign.SLANDERING_NOTICES), Step.COMPARE_TARIFFS, Finding.NOT_BETTER);
        assertThat(compared.nextSteps()).doesNotContain(Step.LET_COMPANY_ACT);

        Incident proven = accepted(HandleIncident.collect(compared, "3 号楼门口的告示", "p-1", true, NOW, "u-1"));

        assertThat(proven.nextSteps()).contains(Step.LET_COMPANY_ACT);
        assertThat(taken(proven, Step.LET_COMPANY_ACT, null).taken()).hasSize(2);
    }

    @Test
    void co41_noStepRetaliates() {
        assertThat(Step.values())
                .extracting(Step::name)
                .containsExactly(
                        "VISIT_AND_EXPLAIN",
                        "VISIT_WITH_BUILDER",
                        "LET_THEM_PROPOSE",
                        "ANSWER_PROPOSAL",
                        "COMPARE_TARIFFS",
                        "ADJUST_ENTRY_OFFER",
                        "REPORT_TO_SUPERVISOR",
                        "SPEAK_WITH_THEIR_MANAGER",
                        "LET_COMPANY_ACT");
    }

    @Test
    void co40_whoDoesNotCooperateIsVisitedThenHeardThenAnswered() {
        Incident refused = accepted(HandleIncident.report(
                draft(Risk.NOT_COOPERATING, Set.of(Sign.WANTS_FEES, Sign.OBSTRUCTION)), false, TODAY));
        assertThat(refused.nextSteps()).containsExactly(Step.VISIT_AND_EXPLAIN);

        Incident visited = taken(refused, Step.VISIT_AND_EXPLAIN, null);
        assertThat(visited.nextSteps())
                .containsExactly(Step.VISIT_AND_EXPLAIN, Step.VISIT_WITH_BUILDER, Step.LET_THEM_PROPOSE);
        assertThat(codes(HandleIncident.take(visited, Step.ANSWER_PROPOSAL, null, "当场答复", NOW, "u-1")))
                .as("let them propose, answer later")
                .containsExactly("CO-41.step-not-open");
        assertThat(taken(visited, Step.LET_THEM_PROPOSE, null).nextSteps()).contains(Step.ANSWER_PROPOSAL);
    }

    @Test
    void co40_refusesAReportThatCannotBe() {
        assertThat(codes(HandleIncident.report(
                        new Incident(
                                "i-1",
                                "c-1",
                                "/13",
                                Risk.SNIPING,
                                null,
                                Set.of(Sign.WANTS_FEES),
                                TODAY.plusDays(1),
                                " ",
                                "u-1",
                                List.of(),
                                List.of(),
                                null),
                        false,
                        TODAY)))
                .containsExactlyInAnyOrder(
                        "CO-40.text-length", "CO-40.sign-of-other-risk", "CO-41.competitor-missing", "CO-40.in-future");
        assertThat(codes(HandleIncident.report(draft(Risk.NOT_COOPERATING, Set.of()), false, TODAY)))
                .containsExactly("CO-40.sign-missing");
    }

    @Test
    void co40_isClosedOnceAndOnlyAfterSomethingWasDone() {
        Incident open = sniping(Sign.PRICE_CUT_AT_LAUNCH);
        assertThat(codes(HandleIncident.close(open, "不了了之", NOW, "u-1"))).containsExactly("CO-40.nothing-done");

        Incident closed = accepted(
                HandleIncident.close(taken(open, Step.COMPARE_TARIFFS, Finding.NOT_BETTER), "口径统一，无需调整", NOW, "u-1"));

        assertThat(closed.nextSteps()).isEmpty();
        assertThat(codes(HandleIncident.close(closed, "再结一次", NOW, "u-1"))).containsExactly("CO-40.closed-already");
    }

    @Test
    void co41_evidenceIsAStatementOrAPhotoOfTheSameCommunityAndOnlyAdded() {
        Incident open = sniping(Sign.TORN_POSTERS);
        assertThat(codes(HandleIncident.collect(open, " ", "p-9", false, NOW, "u-1")))
                .containsExactly("CO-40.text-length", "CO-41.photo-unknown");
        assertThat(codes(HandleIncident.collect(open, "长".repeat(1_001), null, false, NOW, "u-1")))
                .containsExactly("CO-40.text-length");

        Incident once = accepted(HandleIncident.collect(open, "海报被撕", null, false, NOW, "u-1"));
        Incident twice = accepted(HandleIncident.collect(once, "照片为证", "p-1", true, NOW, "u-2"));

        assertThat(twice.evidence())
                .extracting(Incident.Evidence::note, Incident.Evidence::photoId, Incident.Evidence::by)
                .containsExactly(tuple("海报被撕", null, "u-1"), tuple("照片为证", "p-1", "u-2"));
        Incident closed = accepted(
                HandleIncident.close(taken(twice, Step.COMPARE_TARIFFS, Finding.NOT_BETTER), "已处理", NOW, "u-1"));
        assertThat(codes(HandleIncident.collect(closed, "又一处", null, false, NOW, "u-1")))
                .containsExactly("CO-40.closed-already");
    }

    @Test
    void co41_aFindingGoesWithTheComparisonAndWithNothingElse() {
        Incident open = sniping(Sign.OFFERS_TO_WIN_OVER);
        assertThat(codes(HandleIncident.take(open, Step.COMPARE_TARIFFS, null, "比较了", NOW, "u-1")))
                .containsExactly("CO-41.finding-missing");
        Incident compared = taken(open, Step.COMPARE_TARIFFS, Finding.ONE_TIME_FEE_ONLY);

        assertThat(codes(HandleIncident.take(
                        compared, Step.ADJUST_ENTRY_OFFER, Finding.ONE_TIME_FEE_ONLY, "调整", NOW, "u-1")))
                .containsExactly("CO-41.finding-unexpected");
        assertThat(taken(compared, Step.COMPARE_TARIFFS, Finding.NOT_BETTER).nextSteps())
                .as("the last comparison decides")
                .containsExactly(Step.COMPARE_TARIFFS);
    }

    private static Incident sniping(Sign sign) {
        return accepted(HandleIncident.report(draft(Risk.SNIPING, Set.of(sign)), true, TODAY));
    }

    private static Incident draft(Risk risk, Set<Sign> signs) {
        return new Incident(
                "i-1", "c-1", "/13", risk, "telecom", signs, TODAY, "看到的情况", "u-1", List.of(), List.of(), null);
    }

    private static Incident taken(Incident incident, Step step, Finding finding) {
        return accepted(HandleIncident.take(incident, step, finding, "已做", NOW, "u-1"));
    }

    private static Incident accepted(Decision<Incident> decision) {
        return switch (decision) {
            case Accepted<Incident> yes -> yes.state();
            case Refused<Incident> no -> throw new AssertionError("refused: " + no.violations());
        };
    }

    private static List<String> codes(Decision<?> decision) {
        return decision instanceof Refused<?> no
                ? no.violations().stream().map(Violation::code).toList()
                : List.of();
    }
}
