package gridline.pricing.rule.model;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.contracts.community.OfferSource;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.DecideTariff.SlotOffers;
import gridline.pricing.rule.model.Explanation.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * 档位程序表: what a rule set says about an offer of each tier at each step (PR-01 to PR-04, PR-22), worked out once as distances in fen
 * from the offer's fee. Immutable.
 */
final class RungTable {

    /** Far below and far above every amount, and yet far from an overflow. */
    static final long NO_FLOOR = Long.MIN_VALUE / 4;

    static final long NO_CEILING = Long.MAX_VALUE / 4;
    private static final CompetitorTier[] TIERS = CompetitorTier.values();

    private final RuleSet rules;
    private final int[] ladder;
    private final Slot[] slots;
    private final Rung[] rungs;

    /**
     * 档位程序: what the rules say about an offer of one tier at one step; every amount is a distance from its fee in fen.
     *
     * @param ruleId rule that answers it; null where none does
     * @param slot number of the slot it is answered in
     * @param aim price aimed at
     * @param floor least price where it is answered
     * @param ceiling greatest price where it is answered
     * @param guarding least price at its own speed where it is not answered there; {@link #NO_FLOOR} where it says nothing
     * @param answered every limit it puts on the price where it is answered
     * @param guards every limit it puts on the price at its own speed where it is not answered there
     */
    record Rung(
            @Nullable String ruleId,
            int slot,
            long aim,
            long floor,
            long ceiling,
            long guarding,
            Limits answered,
            Limits guards) {}

    RungTable(RuleSet rules) {
        this.rules = rules;
        this.ladder =
                rules.ladder().stepsMbps().stream().mapToInt(Integer::intValue).toArray();
        this.slots = slots(ladder);
        this.rungs = new Rung[TIERS.length * ladder.length];
        for (CompetitorTier tier : TIERS) {
            for (int at = 0; at < ladder.length; at++) {
                rungs[tier.ordinal() * ladder.length + at] = rung(tier, at);
            }
        }
    }

    Rung rung(int at) {
        return rungs[at];
    }

    Slot slot(int number) {
        return slots[number];
    }

    /** Whether a slot is one of our speeds, and not a competitor's step we have no higher one for. */
    boolean isOwnSpeed(int slot) {
        return slot < ladder.length;
    }

    /** Our speed in Mbit/s in a slot that is one of our speeds. */
    int speed(int slot) {
        return ladder[slot];
    }

    /** Whether an offer that is answered elsewhere limits the price of a slot. */
    boolean guards(int slot, int at) {
        return rungs[at].guarding() != NO_FLOOR && at % ladder.length == slot;
    }

    /** Notes the number of what the rules say about each offer; false where one is at a speed that is no step of ours. */
    boolean locate(CompetitorOffer[] offers, int[] at) {
        for (int i = 0; i < offers.length; i++) {
            at[i] = at(offers[i]);
            if (at[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Number of what the rules say about an offer; negative for a speed that is no step. */
    private int at(CompetitorOffer offer) {
        for (int i = 0; i < ladder.length; i++) {
            if (ladder[i] == offer.speedMbps()) {
                int at = offer.tier().ordinal() * ladder.length + i;
                if (rungs[at].ruleId() == null) {
                    // Says which offer is answered by no rule.
                    rules.positioning(offer.tier(), offer.speedMbps());
                }
                return at;
            }
        }
        return -1;
    }

    private Rung rung(CompetitorTier tier, int at) {
        Rule.Positioning rule = rules.answering(tier, ladder[at]);
        if (rule == null) {
            return new Rung(null, -1, 0, NO_FLOOR, NO_CEILING, NO_FLOOR, Limits.NONE, Limits.NONE);
        }
        OptionalInt ours = rules.ladder().above(ladder[at], rule.stepsMore());
        int slot = ours.isPresent() ? rules.ladder().stepsMbps().indexOf(ours.getAsInt()) : ladder.length + at;
        CompetitorOffer free = free(tier, ladder[at]);
        Limits answered = distances(new SlotOffers(slots[slot], List.of(free), List.of(free)));
        Limits guarding = rules.guardsSameSpeed(tier)
                ? distances(new SlotOffers(slots[at], List.of(free), List.of()))
                : Limits.NONE;
        return new Rung(
                rule.id(),
                slot,
                aim(rule),
                amount(answered, Side.AT_LEAST, NO_FLOOR),
                amount(answered, Side.AT_MOST, NO_CEILING),
                amount(guarding, Side.AT_LEAST, NO_FLOOR),
                answered,
                guarding);
    }

    /** What {@link Limits#on} finds for the offers of a slot, the others left out; {@code own} are the limits of our own. */
    Limits limits(int slot, CompetitorOffer[] offers, int[] at, Limits own) {
        List<Limits.Limit> limits = new ArrayList<>();
        for (int i = 0; i < offers.length; i++) {
            Rung rung = rungs[at[i]];
            if (rung.slot() == slot) {
                rung.answered().addFrom(offers[i], limits);
            } else if (guards(slot, at[i])) {
                rung.guards().addFrom(offers[i], limits);
            }
        }
        limits.addAll(own.all());
        return new Limits(limits);
    }

    /** The limits an offer of nothing puts on our price are the distances from any offer's fee. */
    private Limits distances(SlotOffers on) {
        return new Limits(Limits.on(on, rules).all().stream()
                .filter(each -> each.offer() != null)
                .toList());
    }

    private CompetitorOffer free(CompetitorTier tier, int speedMbps) {
        return new CompetitorOffer(
                "-", "-", "-", tier, speedMbps, Money.ZERO, null, null, null, LocalDate.EPOCH, OfferSource.FIELD, "-");
    }

    static long amount(Limits limits, Side side, long otherwise) {
        Limits.Limit tightest = limits.tightest(side);
        return tightest == null ? otherwise : tightest.amount().fen();
    }

    private static long aim(Rule.Positioning rule) {
        return switch (rule) {
            case Rule.Undercut undercut -> -undercut.by().fen();
            case Rule.Premium premium -> premium.preferred().fen();
            case Rule.SamePrice _ -> 0;
        };
    }

    /** Our own speeds, and behind them the steps of competitors we have no higher step for. */
    private static Slot[] slots(int[] ladder) {
        Slot[] slots = new Slot[2 * ladder.length];
        for (int i = 0; i < ladder.length; i++) {
            slots[i] = new Slot.OwnSpeed(ladder[i]);
            slots[ladder.length + i] = new Slot.NoHigherStep(ladder[i]);
        }
        return slots;
    }
}
