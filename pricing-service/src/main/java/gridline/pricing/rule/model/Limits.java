package gridline.pricing.rule.model;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.DecideTariff.SlotOffers;
import gridline.pricing.rule.model.Explanation.GuardCheck;
import gridline.pricing.rule.model.Explanation.Side;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 价格界限: every limit the rules of a set put on the price of one of our speeds, given the offers it rests on (PR-22).
 *
 * @param all limits, in the order of the offers and of the rules
 */
record Limits(List<Limit> all) {

    static final Limits NONE = new Limits(List.of());

    /** One limit; the offer is null for a limit of our own. */
    record Limit(
            String ruleId,
            Side side,
            Money amount,
            @Nullable CompetitorOffer offer) {

        boolean allows(Money price) {
            return switch (side) {
                case AT_LEAST -> price.compareTo(amount) >= 0;
                case AT_MOST -> price.compareTo(amount) <= 0;
                case MULTIPLE_OF -> price.fen() % amount.fen() == 0;
            };
        }
    }

    static Limits on(SlotOffers on, RuleSet rules) {
        List<Limit> limits = new ArrayList<>();
        for (CompetitorOffer offer : on.offers()) {
            boolean compared = on.answered().contains(offer);
            if (compared) {
                addPositioning(limits, rules.positioning(offer.tier(), offer.speedMbps()), offer);
            }
            for (Rule rule : rules.rules()) {
                if (rule instanceof Rule.Guard guard) {
                    addGuard(limits, guard, offer, compared, on.slot(), rules);
                }
            }
        }
        for (Rule rule : rules.rules()) {
            if (rule instanceof Rule.Guard guard) {
                addOwn(limits, guard);
            }
        }
        return new Limits(limits);
    }

    /** Adds these limits, found for an offer of nothing and so distances from its fee, as those of an offer. */
    void addFrom(CompetitorOffer offer, List<Limit> limits) {
        for (Limit distance : all) {
            limits.add(new Limit(
                    distance.ruleId(), distance.side(), offer.monthlyFee().plus(distance.amount()), offer));
        }
    }

    private static void addPositioning(List<Limit> limits, Rule.Positioning rule, CompetitorOffer offer) {
        Money theirs = offer.monthlyFee();
        switch (rule) {
            case Rule.Undercut undercut ->
                limits.add(new Limit(undercut.id(), Side.AT_MOST, theirs.minus(undercut.by()), offer));
            case Rule.Premium premium -> {
                limits.add(new Limit(premium.id(), Side.AT_LEAST, theirs.plus(premium.least()), offer));
                limits.add(new Limit(premium.id(), Side.AT_MOST, theirs.plus(premium.most()), offer));
            }
            case Rule.SamePrice _ -> {}
        }
    }

    private static void addGuard(
            List<Limit> limits, Rule.Guard guard, CompetitorOffer offer, boolean compared, Slot slot, RuleSet rules) {
        Money theirs = offer.monthlyFee();
        switch (guard) {
            case Rule.FloorAtComparedStep floor -> {
                if (compared && speaksAbout(floor.against(), floor.reach(), offer, rules)) {
                    limits.add(new Limit(floor.id(), Side.AT_LEAST, theirs, offer));
                }
            }
            case Rule.NeverCheaperAtSameSpeed never -> {
                if (never.against() == offer.tier()
                        && slot instanceof Slot.OwnSpeed(int ours)
                        && ours == offer.speedMbps()) {
                    limits.add(new Limit(never.id(), Side.AT_LEAST, theirs, offer));
                }
            }
            case Rule.Band band -> {
                if (compared && speaksAbout(band.against(), band.reach(), offer, rules)) {
                    limits.add(new Limit(band.id(), Side.AT_LEAST, theirs.minus(band.below()), offer));
                    limits.add(new Limit(band.id(), Side.AT_MOST, theirs.plus(band.above()), offer));
                }
            }
            case Rule.MinimumFee _, Rule.MaximumFee _, Rule.DivisibleFee _ -> {}
        }
    }

    private static boolean speaksAbout(CompetitorTier tier, Reach reach, CompetitorOffer offer, RuleSet rules) {
        return tier == offer.tier() && reach.includes(rules.ladder(), offer.speedMbps());
    }

    private static void addOwn(List<Limit> limits, Rule.Guard guard) {
        switch (guard) {
            case Rule.MinimumFee minimum -> limits.add(new Limit(minimum.id(), Side.AT_LEAST, minimum.least(), null));
            case Rule.MaximumFee maximum -> limits.add(new Limit(maximum.id(), Side.AT_MOST, maximum.most(), null));
            case Rule.DivisibleFee divisible ->
                limits.add(new Limit(divisible.id(), Side.MULTIPLE_OF, divisible.step(), null));
            case Rule.FloorAtComparedStep _, Rule.NeverCheaperAtSameSpeed _, Rule.Band _ -> {}
        }
    }

    /** The limit that pushes hardest from the given side, the first of equals; null if there is none. */
    @Nullable
    Limit tightest(Side side) {
        Limit tightest = null;
        for (Limit limit : all) {
            if (limit.side() == side && (tightest == null || !limit.allows(tightest.amount()))) {
                tightest = limit;
            }
        }
        return tightest;
    }

    /** How a price stands to every limit. */
    List<GuardCheck> check(Money price) {
        List<GuardCheck> checks = new ArrayList<>(all.size());
        for (Limit limit : all) {
            checks.add(new GuardCheck(
                    limit.ruleId(),
                    limit.side(),
                    limit.amount(),
                    limit.allows(price),
                    limit.side() != Side.MULTIPLE_OF && limit.amount().equals(price),
                    limit.offer() == null ? null : limit.offer().offerId()));
        }
        return checks;
    }

    /** The limits a price breaks. */
    List<Limit> brokenBy(Money price) {
        return all.stream().filter(limit -> !limit.allows(price)).toList();
    }
}
