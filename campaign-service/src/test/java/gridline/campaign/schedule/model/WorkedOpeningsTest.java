package gridline.campaign.schedule.model;

import static gridline.campaign.schedule.model.Templates.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schedules worked by hand with the official calendars: across Spring Festival, moved twice, and long past (CP-20, CP-21). */
class WorkedOpeningsTest {

    private static final Schedule.Community JINXIU =
            new Schedule.Community("c-130102001001", "锦绣家园", "/13/1301/130102/130102001");

    /** Spring Festival 2026: off from 15 to 23 February; Saturday the 14th and Saturday the 28th are worked. */
    @ParameterizedTest(name = "{0} runs from {1} to {2} for an opening on 2026-03-02")
    @CsvSource({
        "CP-01, 2026-01-30, 2026-02-04",
        "CP-02, 2026-01-29, 2026-02-06",
        "CP-03, 2026-01-29, 2026-02-06",
        "CP-04, 2026-02-09, 2026-02-10",
        "CP-05, 2026-02-11, 2026-02-13",
        "CP-06, 2026-02-14, 2026-02-26",
        "CP-07, 2026-03-02, 2026-03-03",
        "CP-08, 2026-03-03, 2026-03-08",
        "CP-09, 2026-03-03, 2026-03-08",
        "CP-10, 2026-03-09, 2026-03-29",
        "CP-11, 2026-03-23, 2026-03-27",
        "CP-12, 2026-03-16, 2026-03-30",
        "CP-13, 2026-03-23, 2026-03-31",
        "CP-14, 2026-04-01, 2026-06-02",
        "CP-15, 2026-04-16, 2026-05-18",
        "CP-16, 2026-05-01, 2026-05-30",
        "CP-17, 2026-03-09, 2026-03-13"
    })
    void cp20_acrossSpringFestival(String ruleId, LocalDate starts, LocalDate due) {
        ScheduleItem item = opening("2026-03-02").item(number(ruleId)).orElseThrow();

        assertThat(item.startsOn()).isEqualTo(starts);
        assertThat(item.dueOn()).isEqualTo(due);
    }

    @Test
    void cp20_movedTwiceKeepsWhatWasDoneEachTime() {
        Schedule first = done(opening("2026-05-11"), 1, LocalDate.of(2026, 4, 14));
        assertDates(first, 6, "2026-04-29", "2026-05-07"); // 1 to 5 May are off, Saturday 9 May is not needed

        Schedule second = moved(first, "2026-06-22");
        assertDates(second, 1, "2026-04-10", "2026-04-15");
        assertDates(second, 2, "2026-05-26", "2026-06-03");
        assertDates(second, 6, "2026-06-15", "2026-06-18"); // Dragon Boat from Friday 19 June
        second = done(done(second, 2, LocalDate.of(2026, 6, 1)), 3, LocalDate.of(2026, 6, 4));

        Schedule third = moved(second, "2026-10-12");
        assertThat(third.item(1)).isEqualTo(first.item(1));
        assertThat(third.item(2)).isEqualTo(second.item(2));
        assertThat(third.item(3)).isEqualTo(second.item(3));
        assertDates(third, 4, "2026-09-20", "2026-09-21"); // Sunday 20 September is worked
        assertDates(third, 5, "2026-09-22", "2026-09-24"); // Mid-Autumn from Friday the 25th
        assertDates(third, 6, "2026-09-28", "2026-10-08"); // National Day from 1 to 7 October
        assertDates(third, 17, "2026-10-19", "2026-10-23");
        assertThat(third.doneItems()).isEqualTo(3);
    }

    @Test
    void cp21_inThePastEverythingIsOverdueAndTheForecastSaysHowLate() {
        LocalDate today = LocalDate.of(2026, 3, 2);
        Schedule past = accepted(Schedule.create(JINXIU, LocalDate.of(2025, 10, 11), true, SHIPPED));
        assertDates(past, 6, "2025-09-26", "2025-09-30"); // Sunday 28 September was worked
        assertDates(past, 7, "2025-10-11", "2025-10-12");
        assertThat(past.mainItems()).allMatch(item -> item.isOverdue(today));
        assertThat(past.status()).isEqualTo(Schedule.Status.RUNNING);

        Forecast forecast = Forecast.of(past, SHIPPED, today);

        // 2 and 3 take seven working days from today, then 4, 5, 6, 7 and 8 one after the other.
        assertThat(expected(forecast, 2).endsOn()).isEqualTo("2026-03-10");
        assertThat(expected(forecast, 4).endsOn()).isEqualTo("2026-03-12");
        assertThat(expected(forecast, 5).endsOn()).isEqualTo("2026-03-17");
        assertThat(expected(forecast, 6).endsOn()).isEqualTo("2026-03-23");
        assertThat(expected(forecast, 7).endsOn()).isEqualTo("2026-03-25");
        assertThat(expected(forecast, 5).delayDays()).isEqualTo(173);
        assertThat(forecast.criticalPath()).containsSubsequence(4, 5, 6);
        assertThat(forecast.delayDays()).isEqualTo(expected(forecast, 6).delayDays());
    }

    @Test
    void cp21_nothingIsLateWhileThereIsTime() {
        Forecast forecast = Forecast.of(opening("2026-10-12"), SHIPPED, LocalDate.of(2026, 8, 1));

        assertThat(forecast.delayDays()).isZero();
    }

    @Test
    void cp20_holidaysAndWorkingWeekendsOfTheYears() {
        WorkingCalendar calendar = SHIPPED.calendar();

        assertThat(calendar.isWorking(LocalDate.of(2025, 1, 26))).isTrue();
        assertThat(calendar.isWorking(LocalDate.of(2025, 1, 28))).isFalse();
        assertThat(calendar.isWorking(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(calendar.isWorking(LocalDate.of(2026, 2, 23))).isFalse();
        assertThat(calendar.isWorking(LocalDate.of(2026, 2, 24))).isTrue();
        assertThat(calendar.isWorking(LocalDate.of(2027, 2, 8))).isFalse();
        assertThat(calendar.publishedUntil()).isEqualTo("2026-12-31");
    }

    @Test
    void cp20_aCityAddsItemsAndLosesNone() {
        ItemTemplate extra = added(23, List.of(7));
        CityTemplate city =
                acceptedCity(CityTemplate.empty("/13/1301").issue(List.of(extra), "u-sup", Instant.EPOCH, "试点", 2));
        ScheduleTemplate template = SHIPPED.with(3, city.latest().orElseThrow().added());

        Schedule before = done(opening("2026-05-11"), 1, LocalDate.of(2026, 4, 14));
        Schedule after = accepted(before.adopt(template));

        assertThat(after.items()).hasSize(before.items().size() + 1).containsAll(before.items());
        assertThat(after.templateVersion()).isEqualTo(3);
        assertThat(after.countedItems()).isEqualTo(17);
        var lost = city.issue(List.of(), "u-sup", Instant.EPOCH, "删除", 2);
        assertThat(codes(lost)).containsExactly("CP-20.item-lost");
        assertThat(codes(city.issue(List.of(extra, added(5, List.of(99))), "u-sup", Instant.EPOCH, "错", 2)))
                .containsExactly("CP-20.number-reserved", "CP-20.unknown-predecessor");
    }

    @Test
    void cp20_dailyWorkStandsBesideTheSeventeen() {
        Schedule schedule = opening("2026-05-11");

        assertThat(schedule.mainItems()).hasSize(17);
        assertThat(schedule.routines()).hasSize(5).allMatch(item -> item.everyDays() != null);
        Schedule patrolled = done(schedule, 21, LocalDate.of(2026, 5, 11));
        assertThat(patrolled.item(21).orElseThrow().startsOn()).isEqualTo("2026-05-12");
    }

    private static ItemTemplate added(int number, List<Integer> after) {
        return new ItemTemplate(
                number,
                Phase.FIRST_WEEK,
                2,
                3,
                null,
                OwnerRole.GRID_ASSISTANT,
                Set.of(EvidenceKind.PHOTO),
                after,
                null,
                new ItemText("电梯广告", "Lift posters", "电梯里有海报"));
    }

    private static Forecast.Expected expected(Forecast forecast, int number) {
        return forecast.items().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static int number(String ruleId) {
        return Integer.parseInt(ruleId.substring(3));
    }

    private static Schedule opening(String day) {
        return accepted(Schedule.create(JINXIU, LocalDate.parse(day), false, SHIPPED));
    }

    private static Schedule moved(Schedule schedule, String day) {
        return accepted(schedule.rebase(LocalDate.parse(day), false, SHIPPED));
    }

    private static Schedule done(Schedule schedule, int number, LocalDate on) {
        List<Evidence> evidence = SHIPPED.item(number).evidence().stream()
                .map(kind -> new Evidence(kind, "见档案", null))
                .toList();
        return accepted(schedule.complete(number, new Completion(on, "u-1", "", evidence), on, SHIPPED));
    }

    private static void assertDates(Schedule schedule, int number, String starts, String due) {
        ScheduleItem item = schedule.item(number).orElseThrow();
        assertThat(item.startsOn()).as("start of %d", number).isEqualTo(starts);
        assertThat(item.dueOn()).as("end of %d", number).isEqualTo(due);
    }

    private static Schedule accepted(Decision<Schedule> decision) {
        return ((Accepted<Schedule>) decision).state();
    }

    private static CityTemplate acceptedCity(Decision<CityTemplate> decision) {
        return ((Accepted<CityTemplate>) decision).state();
    }

    private static List<String> codes(Decision<CityTemplate> decision) {
        return ((Refused<CityTemplate>) decision)
                .violations().stream().map(Violation::code).toList();
    }
}
