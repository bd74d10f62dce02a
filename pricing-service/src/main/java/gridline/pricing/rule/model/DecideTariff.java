package gridline.pricing.rule.model;

import gridline.contracts.Money;
import gridline.pricing.offer.model.CompetitorOffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 定价: decides from the offers of a community what our tariff should be (PR-01 to PR-04, PR-20 to PR-23). Pure: the same
 * offers, in whatever order, the same rule set and the same day give the same verdict.
 *
 * <p>A decision is about one speed of ours, because all guards on a price must hold together (PR-22): a first-tier offer at
 * 2M and a second-tier offer at 3M both speak about our 3M.
 */
public final class DecideTariff {

    /** 1,000,000 yuan: no household pays this a month; beyond it, or below 0, the figure is a slip. */
    public static final Money ABSURD = Money.ofFen(100_000_000);

    private DecideTariff() {}

    /**
     * 档位与资费: a slot and every offer its decision rests on.
     *
     * @param slot what is decided
     * @param offers in {@link CompetitorOffer#ORDER}, at least one of them answered in the slot
     */
    public record SlotOffers(Slot slot, List<CompetitorOffer> offers) {

        public SlotOffers {
            offers = List.copyOf(offers);
        }
    }

    /** The verdict on one slot, as found by {@link #slots}. */
    public static Verdict decide(SlotOffers on, RuleSet rules, LocalDate today) {
        return new TariffCase(on, rules, today).verdict();
    }

    /** Every slot of a market with the offers it rests on, by the slot's key. */
    public static SortedMap<String, SlotOffers> slots(Collection<CompetitorOffer> market, RuleSet rules) {
        SortedMap<String, SlotOffers> slots = new TreeMap<>();
        for (CompetitorOffer offer : market) {
            Slot slot = slotOf(offer, rules);
            slots.computeIfAbsent(slot.key(), _ -> new SlotOffers(slot, offersOn(slot, market, rules)));
        }
        return slots;
    }

    /** The slot an offer is answered in. */
    static Slot slotOf(CompetitorOffer offer, RuleSet rules) {
        int theirs = offer.speedMbps();
        if (!rules.ladder().has(theirs)) {
            return new Slot.UnknownStep(theirs);
        }
        OptionalInt ours = rules.ladder()
                .above(theirs, rules.positioning(offer.tier(), theirs).stepsMore());
        return ours.isPresent() ? new Slot.OwnSpeed(ours.getAsInt()) : new Slot.NoHigherStep(theirs);
    }

    private static List<CompetitorOffer> offersOn(Slot slot, Collection<CompetitorOffer> market, RuleSet rules) {
        return market.stream()
                .filter(offer -> slotOf(offer, rules).equals(slot) || guards(offer, slot, rules))
                .sorted(CompetitorOffer.ORDER)
                .toList();
    }

    private static boolean guards(CompetitorOffer offer, Slot slot, RuleSet rules) {
        return slot instanceof Slot.OwnSpeed(int speedMbps)
                && speedMbps == offer.speedMbps()
                && rules.guardsSameSpeed(offer.tier());
    }
}
