package gridline.community.assessment.model;

import gridline.platform.decision.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * 评分规则: how a city weighs the indicators, within bounds (CO-20, CO-22).
 *
 * @param residents weight of the resident mix, percent
 * @param threshold weight of the entry threshold, percent
 * @param households weight of the total households, percent; the three add up to 100
 * @param importantAt importance from which a community is important, points
 * @param urgentAt urgency from which it is urgent, points
 * @param fullCapacity potential households that count as full capacity
 */
public record ScoringPolicy(
        int residents, int threshold, int households, int importantAt, int urgentAt, int fullCapacity) {

    /** What holds where no city decided otherwise. */
    public static final ScoringPolicy DEFAULT = new ScoringPolicy(50, 20, 30, 50, 40, 500);

    /** How far a city may move a weight from the default, percent. */
    public static final int LEEWAY = 10;

    private static final int LEAST_MARK = 20;
    private static final int MOST_MARK = 80;
    private static final int LEAST_CAPACITY = 100;
    private static final int MOST_CAPACITY = 5_000;

    /** Everything that is out of bounds; empty when the policy may hold. */
    public List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        within(residents, DEFAULT.residents - LEEWAY, DEFAULT.residents + LEEWAY, "residents", found);
        within(threshold, DEFAULT.threshold - LEEWAY, DEFAULT.threshold + LEEWAY, "threshold", found);
        within(households, DEFAULT.households - LEEWAY, DEFAULT.households + LEEWAY, "households", found);
        within(importantAt, LEAST_MARK, MOST_MARK, "importantAt", found);
        within(urgentAt, LEAST_MARK, MOST_MARK, "urgentAt", found);
        within(fullCapacity, LEAST_CAPACITY, MOST_CAPACITY, "fullCapacity", found);
        long sum = (long) residents + threshold + households;
        if (sum != 100) {
            found.add(Violation.of("CO-20.weights-do-not-add-up", "residents").with("sum", sum));
        }
        return found;
    }

    int weight(Indicator indicator) {
        return switch (indicator) {
            case RESIDENT_MIX -> residents;
            case ENTRY_THRESHOLD -> threshold;
            case HOUSEHOLDS -> households;
        };
    }

    private static void within(int value, int least, int most, String field, List<Violation> found) {
        if (value < least || value > most) {
            found.add(Violation.of("CO-20.policy-out-of-bounds", field)
                    .with("min", least)
                    .with("max", most));
        }
    }
}
