package gridline.community.survey.model;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.community.community.model.CommunityKind;
import gridline.contracts.DomainEvent;
import gridline.contracts.community.CommunitySurveyed;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The survey file by the rules CO-10 … CO-13, on Friday 20 November 2026. */
class SurveyRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
    private static final String STAFF = "u-manager";
    private static final CommunityFile ESTATE = file(CommunityKind.COMMERCIAL, 800, Set.of());
    private static final ResidentMix MIX =
            new ResidentMix(Map.of(Segment.SG4, 60, Segment.SG2, 25, Segment.SG7, 15), TODAY);

    @Test
    void co11_aFileNobodyBeganSaysWhatIsMissing() {
        Completeness bare = Survey.none(new CommunityFile("c-1", "锦绣家园", "/13", null, null, null, Set.of()))
                .completeness();

        assertThat(bare.percent()).isZero();
        assertThat(bare.missing().stream().map(MissingItem::text))
                .containsExactly(
                        "ADDRESS",
                        "KIND",
                        "HOUSEHOLDS",
                        "HANDOVER",
                        "OCCUPANCY",
                        "PROPERTY",
                        "RESIDENTS",
                        "COMPETITORS");
        assertThat(Survey.none(ESTATE).completeness().percent()).isEqualTo(37);
    }

    @Test
    void co11_whatIsFoundShrinksTheListUntilTheFileIsComplete() {
        Survey survey = facts(Survey.none(ESTATE), ESTATE, found().handover().property());
        assertThat(missing(survey)).containsExactly("OCCUPANCY", "RESIDENTS", "COMPETITORS");

        survey = accepted(new AddSample(AddSample.Kind.LIT_WINDOWS, Instant.parse("2026-11-19T13:30:00Z"), 70, 100)
                        .decide(survey, ESTATE, NOW, STAFF))
                .state();
        survey = accepted(MIX.decide(survey, ESTATE, TODAY, STAFF)).state();
        survey = accepted(presence(null, List.of(), false).decide(survey, ESTATE, TODAY, STAFF))
                .state();
        assertThat(missing(survey)).containsExactly("PRICES:telecom", "STAFF:telecom", "CUSTOMERS:telecom");
        assertThat(survey.salesMayStart()).isFalse();

        CommunityFile priced = file(CommunityKind.COMMERCIAL, 800, Set.of("telecom"));
        Accepted<Survey> done = accepted(presence(120, List.of(), true).decide(survey, priced, TODAY, STAFF));
        assertThat(done.state().completeness().percent()).isEqualTo(100);
        assertThat(done.state().salesMayStart()).isTrue();
        assertThat(done.events())
                .containsExactly(new CommunitySurveyed(
                        "c-1", "锦绣家园", "/13/1301/130102/130102001", true, 100, List.of(), false, STAFF));
    }

    @Test
    void co11_aPriceSeenLaterCompletesTheFileAndTellsIt() {
        Survey waiting =
                facts(Survey.none(ESTATE), ESTATE, found().handover().property().occupancy(70));
        waiting = accepted(MIX.decide(waiting, ESTATE, TODAY, STAFF)).state();
        waiting = accepted(presence(120, List.of(), true).decide(waiting, ESTATE, TODAY, STAFF))
                .state();
        assertThat(missing(waiting)).containsExactly("PRICES:telecom");

        CommunityFile priced = file(CommunityKind.COMMERCIAL, 800, Set.of("telecom"));
        Accepted<Survey> complete = accepted(waiting.judgedAgain(priced));
        assertThat(news(complete).complete()).isTrue();
        assertThat(accepted(complete.state().judgedAgain(priced)).events()).isEmpty();

        Accepted<Survey> rival =
                accepted(new StatePresence(new CompetitorPresence("tietong", null, null, List.of(), false, TODAY), true)
                        .decide(complete.state(), priced, TODAY, STAFF));
        assertThat(news(rival).complete()).as("a new rival reopens the file").isFalse();
    }

    @Test
    void co11_theSupervisorMayWaiveWhatIsMissingOnceAndWithAReason() {
        Survey open = Survey.none(ESTATE);

        assertThat(codes(new WaiveSurvey(" 急 ").decide(open, ESTATE, NOW, STAFF)))
                .containsExactly("CO-11.reason-length");
        Accepted<Survey> waived = accepted(new WaiveSurvey("物业已签约，先上海报").decide(open, ESTATE, NOW, "u-boss"));
        assertThat(waived.state().salesMayStart()).isTrue();
        assertThat(news(waived).waived()).isTrue();
        assertThat(news(waived).complete()).isFalse();
        assertThat(codes(new WaiveSurvey("再豁免一次").decide(waived.state(), ESTATE, NOW, STAFF)))
                .containsExactly("CO-11.waived-already");
    }

    @Test
    void co12_aCompoundAsksForItsDepartmentAndMayBeBlockedByALeasedLine() {
        CommunityFile compound = file(CommunityKind.EMPLOYER_COMPOUND, 800, Set.of());
        Found leased = found().department("后勤处").blocked();

        Survey survey = facts(Survey.none(compound), compound, leased);

        assertThat(missing(survey)).doesNotContain("PROPERTY");
        assertThat(survey.facts().blocker()).isEqualTo(Blocker.LEASED_LINE);
        assertThat(codes(leased.command().decide(Survey.none(ESTATE), ESTATE, TODAY, STAFF)))
                .containsExactlyInAnyOrder("CO-12.leased-line-only-in-compound", "CO-12.department-only-in-compound");
    }

    @ParameterizedTest(name = "lit windows counted at {0} count: {1}")
    @CsvSource({
        "2026-11-16T21:00:00+08:00, true",
        "2026-11-16T20:59:59+08:00, false",
        "2026-11-19T23:59:00+08:00, true",
        "2026-11-19T13:30:00Z, true",
        "2026-11-13T21:30:00+08:00, false",
        "2026-11-15T21:30:00+08:00, false",
        "2026-11-17T00:10:00+08:00, false"
    })
    void co13_litWindowsCountMondayToThursdayAfterNineInShanghai(String at, boolean counts) {
        Instant moment = OffsetDateTime.parse(at).toInstant();

        Survey survey = accepted(new AddSample(AddSample.Kind.LIT_WINDOWS, moment, 30, 40)
                        .decide(Survey.none(ESTATE), ESTATE, NOW, STAFF))
                .state();

        assertThat(survey.occupancySamples()).as("kept either way").hasSize(1);
        assertThat(survey.occupancy() != null).isEqualTo(counts);
    }

    @ParameterizedTest(name = "work clothes seen at {0} count: {1}")
    @CsvSource({
        "2026-11-20T11:00:00+08:00, true",
        "2026-11-19T14:00:00+08:00, true",
        "2026-11-19T14:00:01+08:00, false",
        "2026-11-15T12:00:00+08:00, false",
        "2026-11-18T09:00:00+08:00, false"
    })
    void co13_workClothesCountAtLunchOnWorkingDays(String at, boolean counts) {
        Instant moment = OffsetDateTime.parse(at).toInstant();

        Survey survey = accepted(new AddSample(AddSample.Kind.WORKWEAR, moment, 30, 120)
                        .decide(Survey.none(ESTATE), ESTATE, NOW, STAFF))
                .state();

        Rate owners = survey.ownerOccupied();
        assertThat(owners == null ? -1 : owners.percent())
                .as("many in work clothes mean many tenants")
                .isEqualTo(counts ? 75 : -1);
    }

    @Test
    void co13_theFiveNewestSamplesCountAndOutweighWhatWasStated() {
        Survey survey = facts(Survey.none(ESTATE), ESTATE, found().occupancy(10));
        Rate stated = survey.occupancy();
        assertThat(stated).isEqualTo(new Rate(10, TODAY, 0));
        for (int week = 0; week < 7; week++) {
            Instant monday = Instant.parse("2026-09-07T13:00:00Z").plusSeconds(week * 7L * 86_400);
            survey = accepted(new AddSample(AddSample.Kind.LIT_WINDOWS, monday, week < 2 ? 0 : 50, 100)
                            .decide(survey, ESTATE, NOW, STAFF))
                    .state();
        }

        assertThat(survey.occupancy()).isEqualTo(new Rate(50, LocalDate.of(2026, 10, 19), 5));
    }

    @Test
    void co10_refusesEverythingWrongAtOnce() {
        Facts wrong = new Facts(
                LocalDate.of(2040, 1, 1),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                101,
                -1,
                100,
                0,
                null,
                801,
                true,
                Map.of());
        Survey withRival = accepted(presence(1, List.of(), false).decide(Survey.none(ESTATE), ESTATE, TODAY, STAFF))
                .state();

        assertThat(codes(new StateFacts(wrong, Set.of(Fact.FORUM, Fact.COMPUTERS), TODAY.plusDays(1), true)
                        .decide(withRival, ESTATE, TODAY, STAFF)))
                .containsExactlyInAnyOrder(
                        "CO-10.found-in-future",
                        "CO-10.percent-out-of-range",
                        "CO-10.percent-out-of-range",
                        "CO-10.handover-too-far",
                        "CO-10.our-households-out-of-range",
                        "CO-10.competitors-recorded",
                        "CO-10.found-and-withdrawn");
    }

    @Test
    void co10_sharesMustAddUpToAHundred() {
        ResidentMix short99 = new ResidentMix(Map.of(Segment.SG1, 50, Segment.SG2, 49), TODAY);
        ResidentMix negative = new ResidentMix(Map.of(Segment.SG1, 110, Segment.SG2, -10), TODAY.plusDays(1));

        assertThat(codes(short99.decide(Survey.none(ESTATE), ESTATE, TODAY, STAFF)))
                .containsExactly("CO-10.shares-do-not-add-up");
        assertThat(codes(negative.decide(Survey.none(ESTATE), ESTATE, TODAY, STAFF)))
                .containsExactlyInAnyOrder(
                        "CO-10.found-in-future", "CO-10.percent-out-of-range", "CO-10.percent-out-of-range");
    }

    @Test
    void co10_whatIsLeftOutStaysWithItsDateAndWhatIsWithdrawnGoes() {
        Survey before = facts(Survey.none(ESTATE), ESTATE, found().occupancy(70).handover());
        StateFacts later = new StateFacts(
                new Facts(
                        null,
                        EntryThreshold.LOW,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of()),
                Set.of(Fact.HANDOVER),
                TODAY.minusDays(3),
                true);

        Facts after =
                accepted(later.decide(before, ESTATE, TODAY, STAFF)).state().facts();

        assertThat(after.handoverOn()).isNull();
        assertThat(after.statedOccupancy()).isEqualTo(70);
        assertThat(after.asOf())
                .isEqualTo(Map.of(Fact.STATED_OCCUPANCY, TODAY, Fact.ENTRY_THRESHOLD, TODAY.minusDays(3)));
    }

    @Test
    void co13_refusesSamplesThatCannotBe() {
        assertThat(codes(new AddSample(AddSample.Kind.LIT_WINDOWS, NOW.plusSeconds(1), 41, 40)
                        .decide(Survey.none(ESTATE), ESTATE, NOW, STAFF)))
                .containsExactlyInAnyOrder("CO-13.sample-in-future", "CO-13.part-out-of-range");
        assertThat(codes(new AddSample(AddSample.Kind.WORKWEAR, NOW, -1, 0)
                        .decide(Survey.none(ESTATE), ESTATE, NOW, STAFF)))
                .containsExactlyInAnyOrder("CO-13.whole-out-of-range", "CO-13.part-out-of-range");
    }

    /** Builds what was found today. */
    private record Found(Facts facts) {

        Found handover() {
            return new Found(new Facts(
                    LocalDate.of(2020, 5, 1),
                    null,
                    null,
                    null,
                    null,
                    facts.propertyCompanyId(),
                    facts.managingDepartment(),
                    facts.blocker(),
                    facts.statedOccupancy(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of()));
        }

        Found property() {
            return new Found(new Facts(
                    facts.handoverOn(),
                    null,
                    null,
                    null,
                    null,
                    "wanda",
                    null,
                    facts.blocker(),
                    facts.statedOccupancy(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of()));
        }

        Found occupancy(int percent) {
            return new Found(new Facts(
                    facts.handoverOn(),
                    null,
                    null,
                    null,
                    null,
                    facts.propertyCompanyId(),
                    null,
                    facts.blocker(),
                    percent,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of()));
        }

        Found department(String name) {
            return new Found(new Facts(
                    facts.handoverOn(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    name,
                    facts.blocker(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of()));
        }

        Found blocked() {
            return new Found(new Facts(
                    facts.handoverOn(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    facts.managingDepartment(),
                    Blocker.LEASED_LINE,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of()));
        }

        StateFacts command() {
            return new StateFacts(facts, Set.of(), TODAY, true);
        }
    }

    private static Found found() {
        return new Found(Facts.UNKNOWN);
    }

    private static StatePresence presence(Integer customers, List<CompetitorPresence.Staff> staff, boolean noStaff) {
        return new StatePresence(new CompetitorPresence("telecom", null, customers, staff, noStaff, TODAY), true);
    }

    private static Survey facts(Survey survey, CommunityFile file, Found found) {
        return accepted(found.command().decide(survey, file, TODAY, STAFF)).state();
    }

    private static CommunityFile file(CommunityKind kind, Integer households, Set<String> priced) {
        return new CommunityFile("c-1", "锦绣家园", "/13/1301/130102/130102001", "和平路 1 号", kind, households, priced);
    }

    private static List<String> missing(Survey survey) {
        return survey.completeness().missing().stream().map(MissingItem::text).toList();
    }

    private static CommunitySurveyed news(Accepted<Survey> accepted) {
        DomainEvent only = accepted.events().getFirst();
        return (CommunitySurveyed) only;
    }

    private static Accepted<Survey> accepted(Decision<Survey> decision) {
        return switch (decision) {
            case Accepted<Survey> yes -> yes;
            case Refused<Survey> no -> throw new AssertionError("refused: " + no.violations());
        };
    }

    private static List<String> codes(Decision<?> decision) {
        return decision instanceof Refused<?> no
                ? no.violations().stream().map(Violation::code).toList()
                : List.of();
    }
}
