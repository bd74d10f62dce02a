package gridline.pricing.rule.model;

import gridline.contracts.Money;
import gridline.pricing.offer.model.CompetitorOffer;
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

    /** One limit; the offer is null for a limit of our own. */
    record Limit(
            String ruleId,
            Side side,
            Money amount,
            @Nullable CompetitorOffer offer) {

        boolean allows(Money price) {
            return side == Side.AT_LEAST ? price.compareTo(amount) >= 0 : price.compareTo(amount) <= 0;
        }
    }

    static Limits on(Slot.OwnSpeed slot, List<CompetitorOffer> offers, RuleSet rules) {
        List<Limit> limits = new ArrayList<>();
        for (CompetitorOffer offer : offers) {
            boolean compared = DecideTariff.slotOf(offer, rules).equals(slot);
            if (compared) {
                addPositioning(limits, rules.positioning(offer.tier(), offer.speedMbps()), offer);
            }
            rules.guards().forEach(guard -> addGuard(limits, guard, offer, compared, slot, rules));
        }
        rules.guards().forEach(guard -> {
            if (guard instanceof Rule.MinimumFee minimum) {
                limits.add(new Limit(minimum.id(), Side.AT_LEAST, minimum.least(), null));
            }
        });
        return new Limits(limits);
    }

    private static void addPositioning(List<Limit> limits, Rule.Positioning rule, CompetitorOffer offer) {
        switch (rule) {
            case Rule.Undercut undercut ->
                limits.add(new Limit(
                        undercut.id(), Side.AT_MOST, offer.monthlyFee().minus(undercut.by()), offer));
            case Rule.Premium premium -> {
                limits.add(new Limit(
                        premium.id(), Side.AT_LEAST, offer.monthlyFee().plus(premium.least()), offer));
                limits.add(
                        new Limit(premium.id(), Side.AT_MOST, offer.monthlyFee().plus(premium.most()), offer));
            }
            case Rule.SamePrice _ -> {}
        }
    }

    private static void addGuard(
            List<Limit> limits,
            Rule.Guard guard,
            CompetitorOffer offer,
            boolean compared,
            Slot.OwnSpeed slot,
            RuleSet rules) {
        boolean applies = switch (guard) {
            case Rule.FloorAtComparedStep floor ->
                compared
                        && floor.against() == offer.tier()
                        && floor.reach().includes(rules.ladder(), offer.speedMbps());
            case Rule.NeverCheaperAtSameSpeed never ->
                never.against() == offer.tier() && offer.speedMbps() == slot.speedMbps();
            case Rule.MinimumFee _ -> false;
        };
        if (applies) {
            limits.add(new Limit(guard.id(), Side.AT_LEAST, offer.monthlyFee(), offer));
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
        return all.stream()
                .map(limit -> new GuardCheck(
                        limit.ruleId(),
                        limit.side(),
                        limit.amount(),
                        limit.allows(price),
                        limit.amount().equals(price),
                        limit.offer() == null ? null : limit.offer().offerId()))
                .toList();
    }
}
