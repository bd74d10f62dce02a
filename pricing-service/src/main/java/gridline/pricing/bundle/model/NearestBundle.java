package gridline.pricing.bundle.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * 最近的有效组合 (BD-01): the valid bundle that changes least. What a firm has is harder to change than what it buys, so the
 * fewest terminals change first, then plan and edition, then the minutes, then the add-ons; of equals the cheaper one.
 */
public final class NearestBundle {

    private NearestBundle() {}

    /** 差距: how far two compositions are apart; terminals weigh more than everything after them, and so on. */
    public record Distance(int terminals, int choices, long minutes, int packs) implements Comparable<Distance> {

        private static final Comparator<Distance> ORDER = Comparator.comparingInt(Distance::terminals)
                .thenComparingInt(Distance::choices)
                .thenComparingLong(Distance::minutes)
                .thenComparingInt(Distance::packs);

        public static Distance between(Composition one, Composition other) {
            return new Distance(
                    one.terminals().distance(other.terminals()),
                    (one.plan() == other.plan() ? 0 : 1) + (one.edition() == other.edition() ? 0 : 1),
                    Math.abs((long) one.minutes() - other.minutes()),
                    one.packs().distance(other.packs()));
        }

        @Override
        public int compareTo(Distance other) {
            return ORDER.compare(this, other);
        }
    }

    /** The composition itself if it is valid. */
    public static Composition to(Composition wanted, BundleMatrix matrix) {
        Composition sane = BundleCheck.withinReason(wanted);
        return candidates(sane, matrix)
                .min(Comparator.comparing((Composition each) -> Distance.between(sane, each))
                        .thenComparing(each -> matrix.quoted(each.minutes()).price(each.edition(), each.plan())))
                .orElseThrow(() -> new IllegalStateException("a matrix without a price"));
    }

    /** For each price of the matrix the terminals and add-ons it takes with the fewest changes. */
    private static Stream<Composition> candidates(Composition wanted, BundleMatrix matrix) {
        List<Edition> editions = wanted.broadband() ? List.of(Edition.ENHANCED) : List.of(Edition.values());
        return matrix.quotedTiers().stream()
                .flatMap(tier -> editions.stream()
                        .flatMap(edition -> Stream.of(PlanKind.values())
                                .map(plan -> fitted(wanted.with(tier.minutes(), edition, plan), tier))));
    }

    private static Composition fitted(Composition wanted, Tier.Quoted tier) {
        Terminals sharing = wanted.terminals().sharingAtMost(tier.maxTerminals());
        Terminals terminals = switch (wanted.plan()) {
            case A -> sharing.withThreeG(0);
            case B -> sharing.withThreeG(Math.max(sharing.threeG(), tier.minThreeG()));
        };
        return wanted.with(terminals).with(wanted.packs().atMost(terminals.sharing()));
    }
}
