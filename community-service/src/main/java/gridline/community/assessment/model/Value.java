package gridline.community.assessment.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 小区价值: the value of a community by exactly three indicators: resident mix, entry threshold, total households (CO-20).
 *
 * @param points from 0.00 to 100.00
 * @param contributions what each input adds; they add up to the points, low ends to low, high ends to high (CO-23)
 */
public record Value(Range points, List<Contribution> contributions) {

    public Value {
        contributions = List.copyOf(contributions);
    }

    /** How the resident mix is read from single inputs: their shares of the indicator, percent. */
    private record Part(Indicator indicator, InputName input, int share) {}

    private static final List<Part> PARTS = List.of(
            new Part(Indicator.RESIDENT_MIX, InputName.OWNER_OCCUPIED, 34),
            new Part(Indicator.RESIDENT_MIX, InputName.OCCUPANCY, 20),
            new Part(Indicator.RESIDENT_MIX, InputName.RESIDENT_MIX, 20),
            new Part(Indicator.RESIDENT_MIX, InputName.HANDOVER, 10),
            new Part(Indicator.RESIDENT_MIX, InputName.ESTATE_CLASS, 10),
            new Part(Indicator.RESIDENT_MIX, InputName.USE, 6),
            new Part(Indicator.ENTRY_THRESHOLD, InputName.ENTRY_THRESHOLD, 100),
            new Part(Indicator.HOUSEHOLDS, InputName.HOUSEHOLDS, 100));

    static Value of(Inputs inputs, ScoringPolicy policy, LocalDate today) {
        List<Contribution> all = new ArrayList<>();
        BigDecimal low = Points.ZERO;
        BigDecimal high = Points.ZERO;
        for (Part part : PARTS) {
            Contribution each = contribution(part, inputs, policy, today);
            all.add(each);
            low = low.add(each.low());
            high = high.add(each.high());
        }
        return new Value(new Range(low, high), all);
    }

    private static Contribution contribution(Part part, Inputs inputs, ScoringPolicy policy, LocalDate today) {
        BigDecimal weight = Points.percentOf(Points.of(policy.weight(part.indicator)), part.share);
        Known known = inputs.known().get(part.input);
        if (known == null) {
            return new Contribution(part.indicator, part.input, null, null, weight, null, Points.ZERO, weight);
        }
        int points = points(part.input, known.number(), inputs.blocked(), today);
        BigDecimal added = Points.percentOf(weight, points);
        return new Contribution(part.indicator, part.input, known.text(), known.asOf(), weight, points, added, added);
    }

    private static int points(InputName input, int number, boolean blocked, LocalDate today) {
        return switch (input) {
            case HANDOVER -> Scale.age(number, today);
            case ESTATE_CLASS -> Scale.estateClass(number);
            case USE -> Scale.use(number);
            case ENTRY_THRESHOLD -> Scale.threshold(number, blocked);
            case HOUSEHOLDS -> Scale.households(number);
            default -> number;
        };
    }
}
