package gridline.community.community.model;

import static gridline.community.community.model.Sample.NOW;
import static gridline.community.community.model.Sample.STAFF;
import static gridline.community.community.model.Sample.TODAY;
import static gridline.community.community.model.Sample.accepted;
import static gridline.community.community.model.Sample.names;
import static gridline.community.community.model.Sample.refusals;
import static gridline.community.community.model.Sample.report;
import static gridline.community.community.model.Sample.stated;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.community.BuildState;
import gridline.contracts.community.CommunityCoverageChanged;
import gridline.contracts.community.CommunityDescribed;
import gridline.contracts.community.CommunityOpened;
import gridline.contracts.community.CommunityOpeningMoved;
import gridline.contracts.community.CommunityOpeningPlanned;
import gridline.contracts.community.MarketingState;
import gridline.platform.decision.Accepted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** CO-01 and CO-02 by example and by property. */
class CoverageRulesTest {

    @ParameterizedTest
    @CsvSource({"NOT_COVERED, NOT_OPENED", "PLANNED, ABOUT_TO_OPEN", "IN_BUILD, ABOUT_TO_OPEN", "OPEN, OPENED"})
    void marketingStateFollowsFromBuildState(BuildState built, MarketingState marketed) {
        assertThat(Sample.in(built).marketingState()).isEqualTo(marketed);
    }

    @Test
    void nothingKnownIsNotCoveredAndNotOpened() {
        Community unknown = Sample.community(null);

        assertThat(unknown.buildState()).isEqualTo(BuildState.NOT_COVERED);
        assertThat(unknown.marketingState()).isEqualTo(MarketingState.NOT_OPENED);
        assertThat(unknown.coverage().inForce()).isNull();
    }

    @Test
    void theFirstFactTellsWhatIsCoveredAndWhatIsPlanned() {
        LocalDate planned = TODAY.plusDays(40);
        Accepted<Community> first = accepted(new RegisterCommunity(
                        "130102001001",
                        Sample.GRID,
                        Sample.GRID_PATH,
                        Sample.DETAILS,
                        stated(BuildState.PLANNED, TODAY, planned),
                        true)
                .decide(TODAY, NOW, STAFF));

        assertThat(first.events())
                .containsExactly(
                        new CommunityDescribed("c-130102001001", "锦绣家园", Sample.GRID_PATH, "COMMERCIAL", 800),
                        new CommunityCoverageChanged(
                                "c-130102001001",
                                "锦绣家园",
                                Sample.GRID_PATH,
                                BuildState.PLANNED,
                                MarketingState.ABOUT_TO_OPEN,
                                TODAY,
                                "CONSTRUCTION"),
                        new CommunityOpeningPlanned("c-130102001001", "锦绣家园", Sample.GRID_PATH, planned));
        assertThat(first.state().surveyFiguresInvented()).isTrue();
    }

    @Test
    void aFirstListThatSaysOpenDoesNotTellSinceWhen() {
        Community open = Sample.in(BuildState.OPEN);

        assertThat(open.coverage().openedOn()).isNull();
    }

    @Test
    void aNewerFactIsInForceAndTheOlderOneStaysInTheHistory() {
        Community before = Sample.in(BuildState.NOT_COVERED);

        Accepted<Community> after = report(before, stated(BuildState.IN_BUILD, TODAY, null));

        assertThat(after.state().buildState()).isEqualTo(BuildState.IN_BUILD);
        assertThat(after.state().coverage().history()).hasSize(2);
        assertThat(names(after.events())).containsExactly("CommunityCoverageChanged");
    }

    @Test
    void anOlderListIsFiledButOverwritesNothing() {
        Community before = Sample.in(BuildState.OPEN);

        Accepted<Community> after = report(before, stated(BuildState.PLANNED, TODAY.minusDays(100), null));

        assertThat(after.state().buildState()).isEqualTo(BuildState.OPEN);
        assertThat(after.state().coverage().history()).hasSize(2);
        assertThat(after.events()).isEmpty();
    }

    @Test
    void theLaterRecordedOfTwoFactsOfOneDayIsInForce() {
        Community before = Sample.in(BuildState.PLANNED);

        Accepted<Community> after = report(
                before,
                new StatedCoverage(
                        BuildState.IN_BUILD, CoverageSource.RESOURCE_SYSTEM, "r-1", TODAY.minusDays(10), null));

        assertThat(after.state().buildState()).isEqualTo(BuildState.IN_BUILD);
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        StatedCoverage stated = stated(BuildState.PLANNED, TODAY.minusDays(3), TODAY.plusDays(9));
        Community once = Sample.community(stated);

        Accepted<Community> twice = report(once, stated);

        assertThat(twice.state()).isEqualTo(once);
        assertThat(twice.events()).isEmpty();
    }

    @Test
    void aListWithoutDateSaysTheSameAlsoOnAnotherDay() {
        StatedCoverage undated =
                new StatedCoverage(BuildState.PLANNED, CoverageSource.CONSTRUCTION, "2026-11", null, TODAY.plusDays(9));
        Community once = Sample.community(undated);

        Accepted<Community> nextDay =
                accepted(new ReportCoverage(undated).decide(once, TODAY.plusDays(1), NOW.plusSeconds(86_400), STAFF));

        assertThat(nextDay.state()).isEqualTo(once);
        assertThat(once.coverage().history().getFirst().asOf()).isEqualTo(TODAY);
    }

    @Test
    void aNewerListWithTheSameStateTellsNobody() {
        Accepted<Community> after =
                report(Sample.in(BuildState.PLANNED), stated(BuildState.PLANNED, TODAY.minusDays(1), null));

        assertThat(after.events()).isEmpty();
        assertThat(after.state().coverage().inForce().asOf()).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void aListThatIsSilentAboutTheOpeningLeavesTheDayWeKnow() {
        Community planned = Sample.community(stated(BuildState.PLANNED, TODAY.minusDays(5), TODAY.plusDays(30)));

        Accepted<Community> after = report(planned, stated(BuildState.IN_BUILD, TODAY, null));

        assertThat(after.state().coverage().plannedOpening()).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void aChangeToOpenThatWeSawHasADate() {
        Accepted<Community> after =
                report(Sample.in(BuildState.IN_BUILD), stated(BuildState.OPEN, TODAY.minusDays(1), null));

        assertThat(after.state().coverage().openedOn()).isEqualTo(TODAY.minusDays(1));
        assertThat(after.events())
                .contains(new CommunityOpened("c-130102001001", "锦绣家园", Sample.GRID_PATH, TODAY.minusDays(1)));
    }

    @Test
    void aListThatTakesTheCoverageBackForgetsThePlan() {
        Community planned = Sample.community(stated(BuildState.PLANNED, TODAY.minusDays(5), TODAY.plusDays(30)));

        Accepted<Community> after = report(planned, stated(BuildState.NOT_COVERED, TODAY, null));

        assertThat(after.state().coverage().plannedOpening()).isNull();
        assertThat(names(after.events())).containsExactly("CommunityCoverageChanged");
    }

    @Test
    void refusesEverythingWrongWithAStatementAtOnce() {
        StatedCoverage wrong =
                new StatedCoverage(BuildState.OPEN, CoverageSource.FIELD, " ", TODAY.plusDays(1), TODAY.plusDays(2));

        assertThat(refusals(new ReportCoverage(wrong).decide(Sample.in(BuildState.PLANNED), TODAY, NOW, STAFF)))
                .containsExactlyInAnyOrder(
                        "CO-02.list-version-missing", "CO-02.as-of-in-future", "CO-01.opening-date-unexpected");
    }

    @Test
    void refusesAnOpeningBeforeTheDayTheListSpeaksOf() {
        StatedCoverage wrong = stated(BuildState.PLANNED, TODAY, TODAY.minusDays(1));

        assertThat(wrong.violations(TODAY)).extracting(v -> v.code()).containsExactly("CO-01.opening-before-as-of");
    }

    @Test
    void refusesAListFromBeforeThereWasBroadband() {
        StatedCoverage wrong = stated(BuildState.OPEN, LocalDate.of(1999, 12, 31), null);

        assertThat(wrong.violations(TODAY)).extracting(v -> v.code()).containsExactly("CO-02.as-of-too-early");
        assertThat(stated(BuildState.OPEN, LocalDate.of(2000, 1, 1), null).violations(TODAY))
                .isEmpty();
    }

    @Test
    void isStaleAfterThirtyDaysAndNotBefore() {
        CoverageFact fact = Sample.in(BuildState.OPEN).coverage().inForce();

        assertThat(fact.isStale(fact.asOf().plusDays(30), 30)).isFalse();
        assertThat(fact.isStale(fact.asOf().plusDays(31), 30)).isTrue();
    }

    @Property(tries = 300)
    void theNewestFactIsInForceInWhateverOrderListsArriveAndNothingIsLost(
            @ForAll @Size(min = 1, max = 12) @UniqueElements List<@IntRange(max = 400) Integer> ages,
            @ForAll Random random) {
        List<StatedCoverage> lists = new ArrayList<>();
        for (int age : ages) {
            BuildState state = BuildState.values()[random.nextInt(4)];
            lists.add(stated(state, TODAY.minusDays(age), null));
        }
        int newest = Collections.min(ages);
        StatedCoverage expected = lists.get(ages.indexOf(newest));
        Collections.shuffle(lists, random);

        Community community = Sample.community(null);
        for (StatedCoverage list : lists) {
            community = report(community, list).state();
        }

        assertThat(community.buildState()).isEqualTo(expected.buildState());
        assertThat(community.coverage().inForce().asOf()).isEqualTo(expected.asOf());
        assertThat(community.coverage().history()).hasSize(ages.size());
    }

    @Property(tries = 300)
    void readingTheSameListsAgainChangesNothingAndTellsNobody(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(max = 50) Integer> ages, @ForAll Random random) {
        List<StatedCoverage> lists = ages.stream()
                .map(age -> stated(BuildState.values()[random.nextInt(4)], TODAY.minusDays(age), null))
                .toList();
        Community community = Sample.community(null);
        for (StatedCoverage list : lists) {
            community = report(community, list).state();
        }

        for (StatedCoverage list : lists) {
            Accepted<Community> again = report(community, list);
            assertThat(again.state()).isEqualTo(community);
            assertThat(again.events()).isEmpty();
        }
    }

    // ---- opening plan and opening

    @ParameterizedTest
    @EnumSource(
            value = BuildState.class,
            names = {"NOT_COVERED", "PLANNED"})
    void planningMakesACommunityPlanned(BuildState before) {
        Accepted<Community> planned =
                accepted(new PlanOpening(TODAY.plusDays(60)).decide(Sample.in(before), TODAY, NOW, STAFF));

        assertThat(planned.state().buildState()).isEqualTo(BuildState.PLANNED);
        assertThat(planned.state().coverage().plannedOpening()).isEqualTo(TODAY.plusDays(60));
        assertThat(names(planned.events())).contains("CommunityOpeningPlanned");
    }

    @Test
    void planningLeavesACommunityInBuild() {
        assertThat(accepted(new PlanOpening(TODAY).decide(Sample.in(BuildState.IN_BUILD), TODAY, NOW, STAFF))
                        .state()
                        .buildState())
                .isEqualTo(BuildState.IN_BUILD);
    }

    @Test
    void movingAPlanTellsFromWhenToWhen() {
        Community planned = Sample.community(stated(BuildState.PLANNED, TODAY.minusDays(5), TODAY.plusDays(30)));

        Accepted<Community> moved = accepted(new PlanOpening(TODAY.plusDays(44)).decide(planned, TODAY, NOW, STAFF));

        assertThat(moved.events())
                .containsExactly(new CommunityOpeningMoved(
                        "c-130102001001", "锦绣家园", Sample.GRID_PATH, TODAY.plusDays(30), TODAY.plusDays(44)));
    }

    @Test
    void planningTheSameDayAgainChangesNothing() {
        Community planned = Sample.community(stated(BuildState.PLANNED, TODAY.minusDays(5), TODAY.plusDays(30)));

        assertThat(accepted(new PlanOpening(TODAY.plusDays(30)).decide(planned, TODAY, NOW, STAFF)))
                .isEqualTo(new Accepted<>(planned, List.of()));
    }

    @Test
    void refusesToPlanInThePastFarAheadOrWhatIsOpen() {
        assertThat(refusals(new PlanOpening(TODAY.minusDays(1)).decide(Sample.in(BuildState.OPEN), TODAY, NOW, STAFF)))
                .containsExactlyInAnyOrder("CO-01.opening-in-past", "CO-01.already-open");
        assertThat(refusals(
                        new PlanOpening(TODAY.plusYears(11)).decide(Sample.in(BuildState.PLANNED), TODAY, NOW, STAFF)))
                .containsExactly("CO-01.opening-too-far");
        assertThat(refusals(new PlanOpening(TODAY).decide(Sample.in(BuildState.PLANNED), TODAY, NOW, STAFF)))
                .isEmpty();
    }

    @Test
    void openingIsConfirmedWithItsDay() {
        Accepted<Community> opened = accepted(
                new ConfirmOpening(TODAY.minusDays(2)).decide(Sample.in(BuildState.IN_BUILD), TODAY, NOW, STAFF));

        assertThat(opened.state().coverage().openedOn()).isEqualTo(TODAY.minusDays(2));
        assertThat(opened.state().marketingState()).isEqualTo(MarketingState.OPENED);
        assertThat(names(opened.events())).containsExactly("CommunityCoverageChanged", "CommunityOpened");
    }

    @Test
    void openingIsConfirmedAlsoWhenNothingWasKnownBefore() {
        Accepted<Community> opened =
                accepted(new ConfirmOpening(TODAY).decide(Sample.community(null), TODAY, NOW, STAFF));

        assertThat(opened.events()).contains(new CommunityOpened("c-130102001001", "锦绣家园", Sample.GRID_PATH, TODAY));
    }

    @Test
    void refusesAnOpeningInTheFutureLongAgoOrASecondOne() {
        assertThat(refusals(
                        new ConfirmOpening(TODAY.plusDays(1)).decide(Sample.in(BuildState.OPEN), TODAY, NOW, STAFF)))
                .containsExactlyInAnyOrder("CO-01.opened-in-future", "CO-01.already-open");
        assertThat(refusals(new ConfirmOpening(LocalDate.of(1999, 12, 31))
                        .decide(Sample.in(BuildState.PLANNED), TODAY, NOW, STAFF)))
                .containsExactly("CO-01.opened-too-early");
    }
}
