package gridline.community.assessment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every community under the rules CO-20 … CO-23, whatever is known of it. */
class GradeProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** Inputs in which more is better for the value, with their largest number; the threshold is better the lower. */
    private static final Map<InputName, Integer> MORE_IS_BETTER = Map.of(
            InputName.OWNER_OCCUPIED, 100,
            InputName.OCCUPANCY, 100,
            InputName.RESIDENT_MIX, 100,
            InputName.HANDOVER, (int) TODAY.toEpochDay(),
            InputName.ESTATE_CLASS, 2,
            InputName.HOUSEHOLDS, 200_000,
            InputName.AGED_16_TO_50, 100,
            InputName.COMPUTERS, 100);

    private static final Map<InputName, Integer> LESS_IS_BETTER = Map.of(
            InputName.ENTRY_THRESHOLD, 3, InputName.USE, 1, InputName.BLOCKER, 1, InputName.OUR_HOUSEHOLDS, 5_000);

    @Property(tries = 2_000)
    void co20_betterInputNeverLowersAScore(@ForAll long seed, @ForAll @IntRange(max = 11) int which) {
        Random random = new Random(seed);
        Inputs before = inputs(random);
        List<InputName> names = Stream.concat(MORE_IS_BETTER.keySet().stream(), LESS_IS_BETTER.keySet().stream())
                .sorted()
                .toList();
        InputName name = names.get(which);
        Known worse = before.known().get(name);
        if (worse == null) {
            return;
        }
        int better = MORE_IS_BETTER.containsKey(name)
                ? worse.number() + random.nextInt(MORE_IS_BETTER.get(name) - worse.number() + 1)
                : random.nextInt(worse.number() + 1);

        Grade low = Grade.of(before, ScoringPolicy.DEFAULT, TODAY);
        Grade high = Grade.of(before.with(name, Known.of(better, TODAY)), ScoringPolicy.DEFAULT, TODAY);

        assertThat(high.value().points().low())
                .isGreaterThanOrEqualTo(low.value().points().low());
        assertThat(high.value().points().high())
                .isGreaterThanOrEqualTo(low.value().points().high());
        assertThat(high.importance().low())
                .isGreaterThanOrEqualTo(low.importance().low());
        assertThat(high.capacity().low()).isGreaterThanOrEqualTo(low.capacity().low());
        assertThat(high.priority()).as("never further down the work order").isGreaterThanOrEqualTo(low.priority());
    }

    @Property(tries = 2_000)
    void co21_knowingMoreOnlyNarrowsWhatIsPossible(@ForAll long seed, @ForAll @IntRange(max = 15) int which) {
        Inputs all = inputs(new Random(seed));
        InputName name = InputName.values()[which];
        Inputs less = all.with(name, null);

        Grade known = Grade.of(all, ScoringPolicy.DEFAULT, TODAY);
        Grade unknown = Grade.of(less, ScoringPolicy.DEFAULT, TODAY);

        if (name == InputName.BLOCKER || name == InputName.COMPETITOR_OPENED || name == InputName.COMPETITOR_FEE) {
            return;
        }
        assertThat(known.value().points().low())
                .isGreaterThanOrEqualTo(unknown.value().points().low());
        assertThat(known.value().points().high())
                .isLessThanOrEqualTo(unknown.value().points().high());
        assertThat(known.capacity().low())
                .isGreaterThanOrEqualTo(unknown.capacity().low());
        assertThat(known.importance().high())
                .isLessThanOrEqualTo(unknown.importance().high());
        assertThat(known.urgency().points().low())
                .isGreaterThanOrEqualTo(unknown.urgency().points().low());
        assertThat(known.urgency().points().high())
                .isLessThanOrEqualTo(unknown.urgency().points().high());
    }

    @Property(tries = 1_000)
    void co21_lowIsNotAboveExpectedNorExpectedAboveHigh(@ForAll long seed) {
        Capacity capacity =
                Grade.of(inputs(new Random(seed)), ScoringPolicy.DEFAULT, TODAY).capacity();

        if (capacity.expected() != null && capacity.high() != null) {
            assertThat(capacity.low()).isLessThanOrEqualTo(capacity.expected());
            assertThat(capacity.expected()).isLessThanOrEqualTo(capacity.high());
        }
    }

    @Property(tries = 500)
    void co22_theSameFactsGiveTheSameGradeInWhateverOrderTheyCame(@ForAll long seed) {
        Inputs one = inputs(new Random(seed));
        Map<InputName, Known> reversed = new LinkedHashMap<>();
        one.known().keySet().stream()
                .sorted(Comparator.reverseOrder())
                .forEach(name -> reversed.put(name, one.known().get(name)));
        Map<YearMonth, Integer> ends = new LinkedHashMap<>();
        one.endsInOrder().reversed().forEach(ends::put);

        assertThat(Grade.of(new Inputs(reversed, ends), ScoringPolicy.DEFAULT, TODAY))
                .isEqualTo(Grade.of(one, ScoringPolicy.DEFAULT, TODAY));
    }

    /** A community of which each input is known with a chance of four in five. */
    private static Inputs inputs(Random random) {
        Map<InputName, Known> known = new EnumMap<>(InputName.class);
        for (InputName name : InputName.values()) {
            if (random.nextInt(5) > 0) {
                known.put(name, Known.of(number(name, random), TODAY));
            }
        }
        Map<YearMonth, Integer> ends = new LinkedHashMap<>();
        for (int month = -2; month < 20; month++) {
            if (random.nextInt(4) == 0) {
                ends.put(YearMonth.from(TODAY).plusMonths(month), 1 + random.nextInt(80));
            }
        }
        return new Inputs(known, ends);
    }

    private static int number(InputName name, Random random) {
        return switch (name) {
            case HANDOVER, COMPETITOR_OPENED -> (int) TODAY.toEpochDay() - random.nextInt(12_000);
            case ESTATE_CLASS, FORUM -> random.nextInt(3);
            case ENTRY_THRESHOLD -> random.nextInt(4);
            case USE -> random.nextInt(2);
            case BLOCKER -> random.nextInt(10) == 0 ? 1 : 0;
            case HOUSEHOLDS -> random.nextInt(4_000);
            case OUR_HOUSEHOLDS, COMPETITOR_USERS, CONTRACT_ENDS -> random.nextInt(400);
            case COMPETITOR_FEE -> 1_000 + random.nextInt(20_000);
            default -> random.nextInt(101);
        };
    }
}
