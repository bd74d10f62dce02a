package gridline.pricing.rule.model;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;

/**
 * 规则: one typed rule of a rule set. A {@link Positioning} says which of our tariffs answers an offer and at what price;
 * a {@link Guard} only limits the price; {@link Limited} bounds the tariff itself. What each means for a price is the
 * exhaustive switch in {@link Limits}. All rules of a set hold together (PR-22).
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

    /**
     * 最高月费: no tariff above this fee (PR-23).
     *
     * @param most yuan a month, more than 0
     */
    record MaximumFee(String id, Money most) implements Guard {}

    /**
     * 幅度: the price stays this close to every offer of that tier it answers.
     *
     * @param below most yuan a month below the offer, at least 0
     * @param above most yuan a month above the offer, at least 0
     */
    record Band(String id, CompetitorTier against, Reach reach, Money below, Money above) implements Guard {}

    /**
     * 整除: the price is a multiple of a step, rounded up where the limits allow it, else down: a deeper cut costs more than
     * it wins (PR-20).
     *
     * @param step yuan, more than 0, for example 1 for prices in whole yuan
     */
    record DivisibleFee(String id, Money step) implements Guard {}

    /**
     * 限量限时: what comes out of this rule set may be sold to the first so many lines and for so many days, and then ends by
     * itself (PR-05).
     *
     * @param firstUsers lines that may be signed, 1 to 1,000,000
     * @param days days from approval, the day of approval included, 1 to 366
     */
    record Limited(String id, int firstUsers, int days) implements Rule {}
}
