package gridline.community.assessment.model;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of the scales and the bounds of a city's rules, at their edges (CO-20 … CO-22). */
class ScoringRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2030-01-01, 100",
        "2023-11-21, 100",
        "2023-11-20, 75",
        "2018-11-21, 75",
        "2018-11-20, 50",
        "2011-11-21, 50",
        "2011-11-20, 25",
        "1988-01-01, 25"
    })
    void co20_newerEstatesAreWorthMore(LocalDate handover, int points) {
        assertThat(Scale.age((int) handover.toEpochDay(), TODAY)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "100, 10",
        "200, 20",
        "350, 32",
        "500, 45",
        "999, 69",
        "1000, 70",
        "1500, 80",
        "2000, 90",
        "2500, 95",
        "2999, 99",
        "3000, 100",
        "200000, 100"
    })
    void co20_moreHouseholdsAreWorthMoreUpToThreeThousand(int households, int points) {
        assertThat(Scale.households(households)).isEqualTo(points);
    }

    @Test
    void co20_aLowThresholdIsWorthMoreAndNoneWhereALeasedLineServesEverybody() {
        assertThat(List.of(
                        Scale.threshold(0, false),
                        Scale.threshold(1, false),
                        Scale.threshold(2, false),
                        Scale.threshold(3, false)))
                .containsExactly(100, 75, 45, 15);
        assertThat(Scale.threshold(0, true)).isZero();
        assertThat(List.of(Scale.estateClass(0), Scale.estateClass(1), Scale.estateClass(2)))
                .containsExactly(30, 60, 100);
        assertThat(List.of(Scale.use(0), Scale.use(1))).containsExactly(100, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "60, 10, 30, 50, 40, 500, ''",
        "40, 20, 40, 20, 80, 100, ''",
        "50, 20, 30, 80, 20, 5000, ''",
        "61, 10, 29, 50, 40, 500, residents",
        "39, 21, 40, 50, 40, 500, residents",
        "60, 9, 31, 50, 40, 500, threshold",
        "49, 31, 20, 50, 40, 500, threshold",
        "60, 21, 19, 50, 40, 500, households",
        "40, 19, 41, 50, 40, 500, households",
        "50, 20, 30, 19, 40, 500, importantAt",
        "50, 20, 30, 81, 40, 500, importantAt",
        "50, 20, 30, 50, 19, 500, urgentAt",
        "50, 20, 30, 50, 81, 500, urgentAt",
        "50, 20, 30, 50, 40, 99, fullCapacity",
        "50, 20, 30, 50, 40, 5001, fullCapacity"
    })
    void co20_aCityMovesEachNumberWithinItsBounds(
            int residents, int threshold, int households, int important, int urgent, int capacity, String outside) {
        var policy = new ScoringPolicy(residents, threshold, households, important, urgent, capacity);

        assertThat(policy.violations().stream().map(Violation::field).toList())
                .isEqualTo(outside.isEmpty() ? List.of() : List.of(outside));
    }

    @Test
    void co20_weightsAddUpToAHundred() {
        assertThat(codes(CityPolicy.none("1301", "/13/1301")
                        .adopt(new ScoringPolicy(50, 20, 31, 50, 40, 500), "试一试看", NOW, "u-1")))
                .containsExactly("CO-20.weights-do-not-add-up");
    }

    @Test
    void co20_otherRulesAreANewVersionWithItsReasonAndTheSameOnesAreNone() {
        CityPolicy none = CityPolicy.none("1301", "/13/1301");
        ScoringPolicy other = new ScoringPolicy(45, 25, 30, 50, 40, 500);
        assertThat(none.adopt(ScoringPolicy.DEFAULT, "还是默认", NOW, "u-1")).isEqualTo(Decision.accepted(none));
        assertThat(codes(none.adopt(other, " 好 ", NOW, "u-1"))).containsExactly("CO-20.reason-length");

        CityPolicy once = state(none.adopt(other, " 物业谈判难 ", NOW, "u-1"));

        assertThat(once.versions()).containsExactly(new CityPolicy.Version(1, other, "u-1", NOW, "物业谈判难"));
        assertThat(once.toApply()).isTrue();
        CityPolicy applied = state(once.applied(1));
        assertThat(applied.toApply()).isFalse();
        assertThat(state(applied.applied(0)).appliedVersion()).as("never back").isEqualTo(1);
        CityPolicy back = state(applied.adopt(ScoringPolicy.DEFAULT, "回到默认", NOW, "u-2"));
        assertThat(back.version()).isEqualTo(2);
        assertThat(back.toApply()).isTrue();
    }

    /** One of a hundred contracts ends so many months from now: its share is a point, its number two. */
    @ParameterizedTest
    @CsvSource({"-1, 0.00", "0, 1.50", "3, 1.50", "4, 0.90", "6, 0.90", "7, 0.38", "12, 0.38", "13, 0.00", "40, 0.00"})
    void co22_theNearerAContractEndsTheMoreItCounts(int months, String points) {
        Urgency urgency = Urgency.of(ends(Map.of(YearMonth.from(TODAY).plusMonths(months), 1), 100), TODAY);

        assertThat(urgency.points().low()).isEqualByComparingTo(points);
        assertThat(urgency.endUnknown()).isEqualTo(months < 0 ? 100 : 99);
    }

    @Test
    void co22_fiftyContractsThatEndSoonAreAsManyAsATeamCanFollow() {
        YearMonth soon = YearMonth.from(TODAY).plusMonths(1);

        assertThat(Urgency.of(ends(Map.of(soon, 50), 50), TODAY).points().low()).isEqualByComparingTo("100");
        assertThat(Urgency.of(ends(Map.of(soon, 400), 400), TODAY).points().low())
                .isEqualByComparingTo("100");
        assertThat(Urgency.of(ends(Map.of(soon, 25), 25), TODAY).points().low()).isEqualByComparingTo("75");
        assertThat(Urgency.of(ends(Map.of(), 0), TODAY).points().high()).isEqualByComparingTo("0");
    }

    @Test
    void co22_aQuadrantBeginsAtItsMark() {
        assertThat(Arrays.asList(
                        Quadrant.of(true, true),
                        Quadrant.of(true, false),
                        Quadrant.of(false, true),
                        Quadrant.of(false, false)))
                .containsExactly(Quadrant.values());
    }

    /** 1,000 flats, all occupied, all of an age to want it, all with a computer; 100 of a competitor's. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 5999, 0, 930",
        "2025-11-20, 5999, 0, 927",
        "2021-11-20, 5999, 0, 915",
        "2010-11-20, 5999, 0, 915",
        "2010-11-20, 6000, 0, 925",
        "2010-11-20, 5999, 1, 915",
        "2026-11-20, 5999, 2, 1000"
    })
    void co21_ofACompetitorsCustomersSomeCanBeWon(LocalDate opened, int fee, int forum, int expected) {
        Inputs inputs = new Inputs(
                Map.of(
                        InputName.HOUSEHOLDS, Known.of(1_000, TODAY),
                        InputName.OCCUPANCY, Known.of(100, TODAY),
                        InputName.AGED_16_TO_50, Known.of(100, TODAY),
                        InputName.COMPUTERS, Known.of(100, TODAY),
                        InputName.OUR_HOUSEHOLDS, Known.of(0, TODAY),
                        InputName.COMPETITOR_USERS, Known.of(100, TODAY),
                        InputName.COMPETITOR_OPENED, Known.of((int) opened.toEpochDay(), TODAY),
                        InputName.COMPETITOR_FEE, Known.of(fee, TODAY),
                        InputName.FORUM, Known.of(forum, TODAY)),
                Map.of());

        Capacity capacity = Capacity.of(inputs, TODAY);

        assertThat(capacity.low()).isEqualTo(900);
        assertThat(capacity.expected()).isEqualTo(expected);
        assertThat(capacity.high()).isEqualTo(1_000);
    }

    @Test
    void co22_theGradeChangesWithTheMonthTheEstatesYearAndTheCompetitors() {
        Inputs bare = Inputs.NONE;
        assertThat(Grade.changesOn(bare, TODAY)).isNull();
        Inputs old = bare.with(
                InputName.HANDOVER, Known.of((int) LocalDate.of(2020, 11, 21).toEpochDay(), TODAY));
        assertThat(Grade.changesOn(old, TODAY)).isEqualTo(LocalDate.of(2026, 11, 21));
        Inputs today = bare.with(
                InputName.HANDOVER, Known.of((int) LocalDate.of(2020, 11, 20).toEpochDay(), TODAY));
        assertThat(Grade.changesOn(today, TODAY)).isEqualTo(LocalDate.of(2027, 11, 20));
        Inputs toCome = bare.with(
                InputName.HANDOVER, Known.of((int) LocalDate.of(2027, 2, 1).toEpochDay(), TODAY));
        assertThat(Grade.changesOn(toCome, TODAY)).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(Grade.changesOn(ends(Map.of(YearMonth.of(2027, 6), 1), 5), TODAY))
                .isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(Grade.changesOn(ends(Map.of(YearMonth.of(2026, 10), 1), 5), TODAY))
                .as("what ended does not run")
                .isNull();
    }

    private static Inputs ends(Map<YearMonth, Integer> ends, int users) {
        return new Inputs(Map.of(InputName.COMPETITOR_USERS, Known.of(users, TODAY)), ends);
    }

    private static CityPolicy state(Decision<CityPolicy> decision) {
        return switch (decision) {
            case Accepted<CityPolicy> yes -> yes.state();
            case Refused<CityPolicy> no -> throw new AssertionError("refused: " + no.violations());
        };
    }

    private static List<String> codes(Decision<?> decision) {
        return decision instanceof Refused<?> no
                ? no.violations().stream().map(Violation::code).toList()
                : List.of();
    }
}
