package gridline.community.building.model;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.community.BuildingSurveyed;
import gridline.contracts.community.HouseholdContractsEnding;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Buildings and what is found behind their doors, example by example (CO-14, FN-20, FN-21). */
class BuildingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Layout SMALL = new Layout("3 号楼", 1, 2, 2, null);

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, , ''",
        "3, 20, 4, , ''",
        "3, 20, 4, 100, ''",
        "0, 20, 4, , CO-14.out-of-range",
        "3, 0, 4, , CO-14.out-of-range",
        "3, 20, 0, , CO-14.out-of-range",
        "3, 20, 4, 0, CO-14.out-of-range",
        "3, 20, 4, -1, CO-14.out-of-range"
    })
    void co14_aLayoutHasAtLeastOneOfEach(int entrances, int floors, int flats, Integer households, String code) {
        var put = Building.put("b-1", "c-1", "/13", "3", new Layout("楼", entrances, floors, flats, households), null);

        assertThat(codes(put)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void co14_anIrregularBuildingHasTheFlatsThatWereCounted() {
        assertThat(new Layout("楼", 2, 6, 2, null).total()).isEqualTo(24);
        assertThat(new Layout("楼", 2, 6, 2, 21).total()).isEqualTo(21);
    }

    @ParameterizedTest
    @CsvSource({"3, true", "A12, true", "123456789012, true", "1234567890123, false", "3-1, false", "'', false"})
    void co14_aNumberIsShortAndPlain(String number, boolean fits) {
        assertThat(Building.isNumber(number)).isEqualTo(fits);
    }

    @Test
    void co14_theSameLayoutAgainTellsNobodyAndALessOneThanIsKnownIsRefused() {
        Building known = found(found(building(), "1-101", null), "1-102", null);

        assertThat(Building.put("b-1", "c-1", "/13", "3", SMALL, known)).isEqualTo(new Accepted<>(known, List.of()));
        assertThat(codes(Building.put("b-1", "c-1", "/13", "3", new Layout("3 号楼", 1, 1, 1, null), known)))
                .containsExactly("CO-14.more-known-than-flats");
    }

    @Test
    void co14_whatIsFoundReplacesWhatWasKnownBehindThatDoorOnly() {
        Building two = found(found(building(), "1-101", TODAY.plusMonths(3)), "1-102", null);

        Accepted<Building> changed =
                yes(new SurveyHousehold("1-101", NetworkUse.OURS, null, false, null, TODAY).decide(two, TODAY, "u-2"));

        assertThat(changed.state().households()).hasSize(2);
        assertThat(changed.state().behind("1-101").orElseThrow().use()).isEqualTo(NetworkUse.OURS);
        assertThat(changed.state().behind("1-101").orElseThrow().id()).isEqualTo("h1");
        assertThat(changed.state().behind("1-102")).isEqualTo(two.behind("1-102"));
        assertThat(changed.events()).containsExactly(new BuildingSurveyed("b-1", "c-1", "/13", 4, 1, 1));
    }

    @Test
    void co14_noMoreHouseholdsThanFlats() {
        Building full = building();
        for (String door : List.of("101", "102", "201", "202")) {
            full = found(full, door, null);
        }

        assertThat(codes(rival("301", null, TODAY).decide(full, TODAY, "u-1"))).containsExactly("CO-14.no-flat-left");
        assertThat(codes(rival("202", null, TODAY).decide(full, TODAY, "u-1")))
                .as("looked at again")
                .isEmpty();
    }

    @Test
    void co14_refusesWhatCannotBeBehindADoor() {
        assertThat(codes(new SurveyHousehold(" ", NetworkUse.COMPETITOR, null, false, null, TODAY.plusDays(1))
                        .decide(building(), TODAY, "u-1")))
                .containsExactly("CO-14.door", "CO-14.found-in-future", "CO-14.competitor-missing");
        assertThat(codes(new SurveyHousehold(
                                "门".repeat(21), NetworkUse.COMPETITOR, "x", false, null, LocalDate.of(1999, 12, 31))
                        .decide(building(), TODAY, "u-1")))
                .containsExactly("CO-14.door", "CO-14.found-too-early", "offer.competitor-unknown");
        assertThat(codes(new SurveyHousehold("101", NetworkUse.NONE, null, false, TODAY, TODAY)
                        .decide(building(), TODAY, "u-1")))
                .containsExactly("CO-14.no-competitor-used");
    }

    @ParameterizedTest
    @CsvSource({"2025-11-20, true", "2025-11-19, false", "2031-11-20, true", "2031-11-21, false"})
    void fn20_aContractEndsFromAYearAgoToFiveYearsAhead(LocalDate ends, boolean fits) {
        assertThat(codes(rival("101", ends, TODAY).decide(building(), TODAY, "u-1")))
                .isEqualTo(fits ? List.of() : List.of("FN-20.contract-end-out-of-range"));
    }

    @Test
    void fn21_isToldThirtyDaysBeforeMonthByMonthAndOnce() {
        Building three = found(
                found(found(building(), "101", TODAY.plusDays(30)), "102", TODAY.plusDays(31)),
                "201",
                TODAY.minusDays(5));
        assertThat(three.nextReminderOn()).isEqualTo(TODAY.minusDays(35));
        assertThat(three.contractEnds()).isEqualTo(Map.of(YearMonth.of(2026, 11), 1, YearMonth.of(2026, 12), 2));

        Accepted<Building> told = yes(three.remind(TODAY));

        assertThat(told.events())
                .containsExactly(
                        new HouseholdContractsEnding("b-1", "c-1", "/13", "3 号楼", YearMonth.of(2026, 11), 1),
                        new HouseholdContractsEnding("b-1", "c-1", "/13", "3 号楼", YearMonth.of(2026, 12), 1));
        assertThat(told.state().nextReminderOn()).isEqualTo(TODAY.plusDays(1));
        assertThat(yes(told.state().remind(TODAY)).events()).as("not twice").isEmpty();
    }

    @Test
    void fn21_aContractThatWasProlongedIsToldOfAgain() {
        Building told =
                yes(found(building(), "101", TODAY.plusDays(10)).remind(TODAY)).state();
        assertThat(told.nextReminderOn()).isNull();

        Building prolonged = found(told, "101", TODAY.plusYears(1));

        assertThat(prolonged.nextReminderOn()).isEqualTo(TODAY.plusYears(1).minusDays(30));
    }

    private static Building building() {
        return yes(Building.put("b-1", "c-1", "/13", "3", SMALL, null)).state();
    }

    private static Building found(Building building, String door, LocalDate ends) {
        return yes(rival(door, ends, TODAY).decide(building, TODAY, "u-1")).state();
    }

    private static SurveyHousehold rival(String door, LocalDate ends, LocalDate asOf) {
        return new SurveyHousehold(door, NetworkUse.COMPETITOR, "telecom", true, ends, asOf);
    }

    private static Accepted<Building> yes(Decision<Building> decision) {
        return switch (decision) {
            case Accepted<Building> yes -> yes;
            case Refused<Building> no -> throw new AssertionError("refused: " + no.violations());
        };
    }

    private static List<String> codes(Decision<?> decision) {
        return decision instanceof Refused<?> no
                ? no.violations().stream().map(Violation::code).toList()
                : List.of();
    }
}
