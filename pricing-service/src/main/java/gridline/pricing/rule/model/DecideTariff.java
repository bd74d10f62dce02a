package gridline.pricing.rule.model;

import gridline.contracts.Money;
import gridline.pricing.offer.model.CompetitorOffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
     * @param offers in {@link CompetitorOffer#ORDER}
     * @param answered those of them that are answered in the slot, at least one; the others only guard
     */
    public record SlotOffers(Slot slot, List<CompetitorOffer> offers, List<CompetitorOffer> answered) {

        public SlotOffers {
            offers = List.copyOf(offers);
            answered = List.copyOf(answered);
        }
    }

    /** The verdict on one slot, as found by {@link #slots}. */
    public static Verdict decide(SlotOffers on, RuleSet rules, LocalDate today) {
        return new TariffCase(on, rules, today).verdict();
    }

    /** The verdict on a market nothing is known of: somebody has to look (PR-21). */
    public static Verdict withoutOffers(RuleSet rules, LocalDate today) {
        return new Verdict.SurveyNeeded(
                new Slot.NoOffers(),
                new Explanation(
                        "PR-21",
                        rules.id(),
                        rules.version(),
                        today,
                        null,
                        List.of(),
                        List.of(Explanation.Step.of("PR-21", "no-offer-known")),
                        List.of(),
                        null));
    }

    /** The verdict on every slot of a market, by the slot's key. */
    public static SortedMap<String, Verdict> decideAll(
            Collection<CompetitorOffer> market, RuleSet rules, LocalDate today) {
        SortedMap<String, Verdict> verdicts = new TreeMap<>();
        slots(market, rules).forEach((key, on) -> verdicts.put(key, decide(on, rules, today)));
        return verdicts;
    }

    /** Every slot of a market with the offers it rests on, by the slot's key. */
    public static SortedMap<String, SlotOffers> slots(Collection<CompetitorOffer> market, RuleSet rules) {
        List<CompetitorOffer> ordered = new ArrayList<>(market);
        ordered.sort(CompetitorOffer.ORDER);
        SortedMap<String, List<CompetitorOffer>> answered = new TreeMap<>();
        Map<String, Slot> bySlot = new TreeMap<>();
        for (CompetitorOffer offer : ordered) {
            Slot slot = slotOf(offer, rules);
            bySlot.put(slot.key(), slot);
            answered.computeIfAbsent(slot.key(), _ -> new ArrayList<>(2)).add(offer);
        }
        SortedMap<String, SlotOffers> slots = new TreeMap<>();
        bySlot.forEach((key, slot) -> {
            List<CompetitorOffer> here = answered.getOrDefault(key, List.of());
            slots.put(key, new SlotOffers(slot, withGuarding(slot, here, ordered, rules), here));
        });
        return slots;
    }

    /** The slot an offer is answered in. */
    public static Slot slotOf(CompetitorOffer offer, RuleSet rules) {
        int theirs = offer.speedMbps();
        if (!rules.ladder().has(theirs)) {
            return new Slot.UnknownStep(theirs);
        }
        OptionalInt ours = rules.ladder()
                .above(theirs, rules.positioning(offer.tier(), theirs).stepsMore());
        return ours.isPresent() ? new Slot.OwnSpeed(ours.getAsInt()) : new Slot.NoHigherStep(theirs);
    }

    /** A slot with the offers it rests on, out of a whole market in {@link CompetitorOffer#ORDER}. */
    static SlotOffers on(Slot slot, List<CompetitorOffer> ordered, RuleSet rules) {
        List<CompetitorOffer> answered = ordered.stream()
                .filter(offer -> slotOf(offer, rules).equals(slot))
                .toList();
        return new SlotOffers(slot, withGuarding(slot, answered, ordered, rules), answered);
    }

    private static List<CompetitorOffer> withGuarding(
            Slot slot, List<CompetitorOffer> answered, List<CompetitorOffer> ordered, RuleSet rules) {
        List<CompetitorOffer> on = new ArrayList<>(ordered.size());
        for (CompetitorOffer offer : ordered) {
            if (answered.contains(offer) || guards(offer, slot, rules)) {
                on.add(offer);
            }
        }
        return on;
    }

    private static boolean guards(CompetitorOffer offer, Slot slot, RuleSet rules) {
        return slot instanceof Slot.OwnSpeed(int speedMbps)
                && speedMbps == offer.speedMbps()
                && rules.guardsSameSpeed(offer.tier());
    }
}
