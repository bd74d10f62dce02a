package gridline.community.assessment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Twelve communities worked by hand by the rules CO-20 … CO-23, on 20 November 2026 under the default policy.
 *
 * <p>Value: residents 50 = owner-occupied 17 + occupancy 10 + classes of residents 10 + age 5 + class of the estate 5 + use
 * 3; entry threshold 20; households 30. Age: under 3 years 100 points, under 8 75, under 15 50, older 25. Estate: upscale
 * 100, middle 60, basic 30. Threshold: none 100, low 75, medium 45, high 15, behind a leased line 0. Households: 0, 200,
 * 500, 1000, 2000, 3000 give 0, 20, 45, 70, 90, 100, straight lines in between.
 *
 * <p>Capacity, for example 和平里: 1000 × 85 % × 70 % = 595 potential, × 80 % = 476 with a computer; less 50 ours and 200 of
 * competitors = 226 low; of the 200, none bound longer than a year, 30 % less 5 × 3 % for a competitor there since 2015 can
 * be won = 30: 256 expected; 595 − 50 = 545 high. Its importance: 70 % of 75.90 = 53.13, and 30 % of 226/500 = 13.56.
 * Urgency: 30 contracts end in December; 30 of 200 are 15 points, 30 of 50 are 60, half of each 37.50; the 170 whose end
 * nobody knows make it 100 at most.
 */
class WorkedRankingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /**
     * name | owner-occupied % | occupancy % | classes | handover | estate | use | threshold | households | aged 16 to 50 % |
     * computers % | ours | competitors' | first competitor since | cheapest fee | forum | contract ends | blocker
     */
    private static final String GIVEN = """
            翡翠城 | 95 | 60 | 90 | 2025-12-01 | UPSCALE | RES | HIGH | 3200 | 90 | 95 | 0 | 0 | - | - | LIVELY | - | -
            无人知晓 | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | ? | - | - | ? | - | -
            锦绣家园 | 90 | 80 | 85 | 2024-05-01 | UPSCALE | RES | LOW | 2000 | 85 | 90 | 100 | 300 | 2020-01-01 | 70 | LIVELY | 2027-01:60,2027-05:40 | -
            建华新村 | 40 | 90 | 45 | 2005-08-01 | BASIC | LET | MEDIUM | 600 | 60 | 60 | 0 | 100 | 2012-01-01 | 60 | NONE | 2027-10:20 | -
            和平里 | 70 | 85 | 60 | 2012-03-01 | MIDDLE | RES | NONE | 1000 | 70 | 80 | 50 | 200 | 2015-06-01 | 55 | QUIET | 2026-12:30 | -
            尚未调查 | ? | ? | ? | ? | ? | ? | ? | 700 | ? | ? | ? | ? | - | - | ? | - | -
            万达公寓 | 20 | 70 | 55 | 2018-09-01 | MIDDLE | LET | LOW | 1200 | 95 | 95 | 30 | 500 | 2019-09-01 | 80 | LIVELY | 2026-12:120,2027-03:90,2027-09:60 | -
            半知花园 | ? | 75 | 70 | 2016-04-01 | ? | RES | LOW | 1500 | 80 | ? | 40 | 250 | 2017-01-01 | 65 | QUIET | 2027-02:50 | -
            华药小区 | 75 | 88 | 55 | 1999-06-01 | BASIC | RES | NONE | 900 | 60 | 65 | 0 | 0 | - | - | NONE | - | BLOCKED
            东方明珠 | 80 | 82 | 75 | 2019-02-01 | UPSCALE | RES | MEDIUM | 1800 | 82 | 88 | 200 | 450 | 2016-05-01 | 58 | LIVELY | 2026-12:15,2027-04:30,2028-12:200 | -
            棉一宿舍 | 60 | 95 | 50 | 1988-01-01 | BASIC | RES | NONE | 400 | 50 | 50 | 20 | 80 | 2010-01-01 | 45 | NONE | 2026-11:10,2027-02:10,2028-06:20 | -
            电力家属院 | 85 | 92 | 65 | 2009-10-01 | MIDDLE | RES | NONE | 500 | 65 | 75 | 60 | 60 | 2014-03-01 | 50 | QUIET | 2027-01:12 | -
            """;

    /** In work order: name | the eight contributions | value | capacity low/expected/high | importance | urgency | grade. */
    private static final String WORKED = """
            锦绣家园 | 15.30 | 8.00 | 8.50 | 5.00 | 5.00 | 3.00 | 15.00 | 27.00 | 86.80-86.80 | 824/988/1260 | 90.76-90.76 | 64.00-97.34 | IMPORTANT_URGENT
            万达公寓 | 3.40 | 7.00 | 5.50 | 2.50 | 3.00 | 0.00 | 15.00 | 22.20 | 58.60-58.60 | 228/388/768 | 54.70-71.02 | 68.90-91.90 | IMPORTANT_URGENT
            东方明珠 | 13.60 | 8.20 | 7.50 | 3.75 | 5.00 | 3.00 | 9.00 | 25.80 | 75.85-75.85 | 414/496/810 | 77.94-83.10 | 36.67-76.45 | IMPORTANT
            和平里 | 11.90 | 8.50 | 6.00 | 2.50 | 3.00 | 3.00 | 20.00 | 21.00 | 75.90-75.90 | 226/256/545 | 66.69-83.13 | 37.50-100.00 | IMPORTANT
            电力家属院 | 14.45 | 9.20 | 6.50 | 1.25 | 3.00 | 3.00 | 20.00 | 13.50 | 70.90-70.90 | 104/113/239 | 55.87-63.97 | 22.00-100.00 | IMPORTANT
            翡翠城 | 16.15 | 6.00 | 9.00 | 5.00 | 5.00 | 3.00 | 3.00 | 30.00 | 77.15-77.15 | 1641/1728/1728 | 84.01-84.01 | 0.00-0.00 | IMPORTANT
            半知花园 | ? | 7.50 | 7.00 | 2.50 | ? | 3.00 | 15.00 | 24.00 | 59.00-81.00 | 0/?/860 | 41.30-86.70 | 60.00-100.00 | URGENT
            棉一宿舍 | 10.20 | 9.50 | 5.00 | 1.25 | 1.50 | 3.00 | 20.00 | 10.80 | 61.25-61.25 | 0/4/150 | 42.88-51.88 | 32.50-87.50 | NEITHER
            建华新村 | 6.80 | 9.00 | 4.50 | 1.25 | 1.50 | 0.00 | 9.00 | 15.00 | 47.05-47.05 | 94/119/324 | 38.58-52.38 | 7.50-92.50 | NEITHER
            华药小区 | 12.75 | 8.80 | 5.50 | 1.25 | 1.50 | 3.00 | 0.00 | 19.50 | 52.30-52.30 | 0/0/0 | 36.61-36.61 | 0.00-0.00 | NEITHER
            尚未调查 | ? | ? | ? | ? | ? | ? | ? | 16.50 | 16.50-86.50 | 0/?/700 | 11.55-90.55 | 0.00-100.00 | NEITHER
            无人知晓 | ? | ? | ? | ? | ? | ? | ? | ? | 0.00-100.00 | 0/?/? | 0.00-100.00 | 0.00-100.00 | NEITHER
            """;

    @Test
    void co22_twelveCommunitiesStandInTheOrderWorkedByHand() {
        assertThat(ranked(given()).stream().map(Assessment::communityName))
                .containsExactlyElementsOf(rows(WORKED).map(cells -> cells[0]).toList());
    }

    @Test
    void co20_everyContributionCapacityAndGradeIsAsWorkedByHand() {
        Map<String, Assessment> all =
                given().stream().collect(Collectors.toMap(Assessment::communityName, each -> each));

        assertThat(rows(WORKED)).hasSizeGreaterThanOrEqualTo(12).allSatisfy(cells -> {
            Grade grade = all.get(cells[0]).grade();
            assertThat(grade.value().contributions().stream()
                            .map(part -> part.missing() ? "?" : part.low().toPlainString()))
                    .as("contributions of " + cells[0])
                    .containsExactly(Arrays.copyOfRange(cells, 1, 9));
            assertThat(text(grade.value().points())).as("value of " + cells[0]).isEqualTo(cells[9]);
            Capacity capacity = grade.capacity();
            assertThat(capacity.low() + "/" + text(capacity.expected()) + "/" + text(capacity.high()))
                    .as("CO-21 capacity of " + cells[0])
                    .isEqualTo(cells[10]);
            assertThat(text(grade.importance())).as("importance of " + cells[0]).isEqualTo(cells[11]);
            assertThat(text(grade.urgency().points()))
                    .as("urgency of " + cells[0])
                    .isEqualTo(cells[12]);
            assertThat(grade.quadrant().name()).as("grade of " + cells[0]).isEqualTo(cells[13]);
        });
    }

    @Test
    void co23_contributionsAddUpAndEachNamesItsValueAndDate() {
        assertThat(given()).allSatisfy(assessment -> {
            Value value = assessment.grade().value();
            assertThat(sum(value.contributions().stream().map(Contribution::low)))
                    .isEqualByComparingTo(value.points().low());
            assertThat(sum(value.contributions().stream().map(Contribution::high)))
                    .isEqualByComparingTo(value.points().high());
            assertThat(sum(value.contributions().stream().map(Contribution::weight)))
                    .isEqualByComparingTo("100");
            assertThat(value.contributions()).allMatch(part -> part.missing() == (part.asOf() == null));
        });
    }

    @Test
    void co21_whatIsMissingGivesARangeAndAListAndNoGuess() {
        Assessment half = given().stream()
                .filter(each -> each.communityName().equals("半知花园"))
                .findFirst()
                .orElseThrow();

        assertThat(half.grade().capacity().expected()).isNull();
        assertThat(half.grade().capacity().missing()).containsExactly(InputName.COMPUTERS);
        assertThat(half.grade().missing())
                .containsExactly(
                        InputName.OWNER_OCCUPIED, InputName.ESTATE_CLASS, InputName.COMPUTERS, InputName.CONTRACT_ENDS);
    }

    @Test
    void co22_theOrderDoesNotDependOnTheOrderOfTheInput() {
        List<String> expected =
                ranked(given()).stream().map(Assessment::communityName).toList();
        for (int seed = 0; seed < 20; seed++) {
            List<Assessment> shuffled = given();
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(ranked(shuffled).stream().map(Assessment::communityName)).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void co22_timeAloneMovesAContractIntoTheNextQuarter() {
        Inputs inputs = new Inputs(
                Map.of(InputName.COMPETITOR_USERS, Known.of(100, TODAY)), Map.of(YearMonth.of(2027, 3), 100));

        assertThat(Grade.changesOn(inputs, TODAY)).isEqualTo("2026-12-01");
        assertThat(Grade.of(inputs, ScoringPolicy.DEFAULT, TODAY)
                        .urgency()
                        .points()
                        .low())
                .isEqualByComparingTo("80");
        assertThat(Grade.of(inputs, ScoringPolicy.DEFAULT, LocalDate.of(2026, 12, 1))
                        .urgency()
                        .points()
                        .low())
                .isEqualByComparingTo("100");
    }

    static List<Assessment> given() {
        return rows(GIVEN).map(WorkedRankingTest::assessment).collect(Collectors.toList());
    }

    private static List<Assessment> ranked(List<Assessment> all) {
        return all.stream()
                .sorted(Comparator.comparingLong(
                                (Assessment each) -> each.grade().priority())
                        .reversed())
                .toList();
    }

    private static Assessment assessment(String[] cells) {
        Map<InputName, Known> known = new EnumMap<>(InputName.class);
        number(InputName.OWNER_OCCUPIED, cells[1], known);
        number(InputName.OCCUPANCY, cells[2], known);
        number(InputName.RESIDENT_MIX, cells[3], known);
        day(InputName.HANDOVER, cells[4], known);
        choice(InputName.ESTATE_CLASS, cells[5], List.of("BASIC", "MIDDLE", "UPSCALE"), known);
        choice(InputName.USE, cells[6], List.of("RES", "LET"), known);
        choice(InputName.ENTRY_THRESHOLD, cells[7], List.of("NONE", "LOW", "MEDIUM", "HIGH"), known);
        number(InputName.HOUSEHOLDS, cells[8], known);
        number(InputName.AGED_16_TO_50, cells[9], known);
        number(InputName.COMPUTERS, cells[10], known);
        number(InputName.OUR_HOUSEHOLDS, cells[11], known);
        number(InputName.COMPETITOR_USERS, cells[12], known);
        day(InputName.COMPETITOR_OPENED, cells[13], known);
        number(InputName.COMPETITOR_FEE, cells[14].equals("-") ? "-" : cells[14] + "00", known);
        choice(InputName.FORUM, cells[15], List.of("NONE", "QUIET", "LIVELY"), known);
        if (cells[17].equals("BLOCKED")) {
            known.put(InputName.BLOCKER, new Known("LEASED_LINE", 1, TODAY));
        }
        Map<YearMonth, Integer> ends = new TreeMap<>();
        if (!cells[16].equals("-")) {
            for (String end : cells[16].split(",")) {
                ends.put(YearMonth.parse(end.substring(0, 7)), Integer.valueOf(end.substring(8)));
            }
        }
        return Assessment.of(
                "c-" + cells[0], cells[0], "/13/1301", new Inputs(known, ends), ScoringPolicy.DEFAULT, 0, TODAY);
    }

    private static void number(InputName name, String cell, Map<InputName, Known> known) {
        if (isKnown(cell)) {
            known.put(name, Known.of(Integer.parseInt(cell), TODAY));
        }
    }

    private static void day(InputName name, String cell, Map<InputName, Known> known) {
        if (isKnown(cell)) {
            known.put(name, new Known(cell, (int) LocalDate.parse(cell).toEpochDay(), TODAY));
        }
    }

    private static void choice(InputName name, String cell, List<String> choices, Map<InputName, Known> known) {
        if (isKnown(cell)) {
            known.put(name, new Known(cell, choices.indexOf(cell), TODAY));
        }
    }

    private static boolean isKnown(String cell) {
        return !cell.equals("?") && !cell.equals("-");
    }

    private static Stream<String[]> rows(String table) {
        return table.lines().map(line -> line.split(" \\| "));
    }

    private static String text(Range range) {
        return range.low().toPlainString() + "-" + range.high().toPlainString();
    }

    private static String text(Integer households) {
        return households == null ? "?" : households.toString();
    }

    private static BigDecimal sum(Stream<BigDecimal> parts) {
        return parts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
