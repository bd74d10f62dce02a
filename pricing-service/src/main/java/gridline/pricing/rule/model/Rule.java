package gridline.pricing.rule.model;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;

/**
 * 规则: one typed rule of a rule set. A {@link Positioning} says which of our tariffs answers an offer and at what price;
 * a {@link Guard} only limits the price. What each means for a price is the exhaustive switch in {@link Limits}.
 */
public sealed interface Rule {

    /** Id in the rulebook, for example {@code PR-01}. */
    String id();

    /** 定位: answers an offer of a tier with one of our tariffs. */
    sealed interface Positioning extends Rule {
        CompetitorTier against();

        Reach reach();

        /** Steps of speed we give more than the offer compared; 0 for the same speed. */
        int stepsMore();
    }

    /** 护栏: a limit no price may cross. */
    sealed interface Guard extends Rule {}

    /**
     * 低价: the same speed for less (PR-01).
     *
     * @param by yuan a month below the offer, more than 0
     */
    record Undercut(String id, CompetitorTier against, Reach reach, Money by) implements Positioning {
        @Override
        public int stepsMore() {
            return 0;
        }
    }

    /**
     * 提速加价: more speed for a little more (PR-02).
     *
     * @param stepsMore steps of speed more, at least 1
     * @param least least yuan a month above the offer, at least 0
     * @param most most yuan a month above the offer
     * @param preferred yuan a month above the offer where nothing else decides, from least to most
     */
    record Premium(
            String id, CompetitorTier against, Reach reach, int stepsMore, Money least, Money most, Money preferred)
            implements Positioning {}

    /** 同价: the same speed at the same price, with better quality (PR-04). */
    record SamePrice(String id, CompetitorTier against, Reach reach) implements Positioning {
        @Override
        public int stepsMore() {
            return 0;
        }
    }

    /** 底价: never below the competitor's price for the step compared (PR-03). */
    record FloorAtComparedStep(String id, CompetitorTier against, Reach reach) implements Guard {}

    /** 同速不低价: never cheaper than any of that tier at the speed we sell (PR-04). */
    record NeverCheaperAtSameSpeed(String id, CompetitorTier against) implements Guard {}

    /**
     * 最低月费: no tariff below this fee, whatever it is compared with (PR-23).
     *
     * @param least yuan a month, more than 0
     */
    record MinimumFee(String id, Money least) implements Guard {}
}
