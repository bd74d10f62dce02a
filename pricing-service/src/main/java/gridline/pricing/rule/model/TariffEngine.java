package gridline.pricing.rule.model;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.contracts.community.OfferSource;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.DecideTariff.SlotOffers;
import gridline.pricing.rule.model.Explanation.Side;
import gridline.pricing.rule.model.QuickVerdict.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * 定价引擎: a rule set made ready for many decisions (PR-01 to PR-04, PR-21, PR-22, PR-23). What the rules say about an offer of a
 * tier at a step is worked out once, as distances in fen from the offer's fee; a decision then only adds and compares. It
 * comes to the same outcome, rule and tariff as {@link DecideTariff}, which writes the explanation down when somebody asks for
 * it. Immutable; for rule sets that passed {@link RuleSetCheck}.
 */
public final class TariffEngine {

    /** Far below and far above every amount, and yet far from an overflow. */
    private static final long NO_FLOOR = Long.MIN_VALUE / 4;

    private static final long NO_CEILING = Long.MAX_VALUE / 4;
    private static final long ABSURD = DecideTariff.ABSURD.fen();
    private static final CompetitorTier[] TIERS = CompetitorTier.values();

    private final RuleSet rules;
    private final int[] ladder;
    private final Slot[] slots;
    private final Rung[] rungs;
    private final long ownFloor;
    private final long ownCeiling;
    private final long multiple;
    private final TariffTerms.@Nullable SaleLimit limit;

    /**
     * 档位程序: what the rules say about an offer of one tier at one step; every amount is a distance from its fee in fen.
     *
     * @param ruleId rule that answers it; null where none does
     * @param slot number of the slot it is answered in
     * @param aim price aimed at
     * @param floor least price where it is answered
     * @param ceiling greatest price where it is answered
     * @param guarding least price at its own speed where it is not answered there; {@link #NO_FLOOR} where it says nothing
     */
    private record Rung(@Nullable String ruleId, int slot, long aim, long floor, long ceiling, long guarding) {}

    private TariffEngine(RuleSet rules) {
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
        Limits own = Limits.on(new SlotOffers(new Slot.NoOffers(), List.of(), List.of()), rules);
        this.ownFloor = amount(own, Side.AT_LEAST, NO_FLOOR);
        this.ownCeiling = amount(own, Side.AT_MOST, NO_CEILING);
        this.multiple = amount(own, Side.MULTIPLE_OF, 0);
        Rule.Limited limited = rules.limited();
        this.limit = limited == null ? null : new TariffTerms.SaleLimit(limited.firstUsers(), limited.days());
    }

    /** Takes some microseconds; keep it for as many decisions as there are. */
    public static TariffEngine of(RuleSet rules) {
        return new TariffEngine(rules);
    }

    /** One verdict for every slot of a market, in the order of the slots' keys. */
    public List<QuickVerdict> decide(Collection<CompetitorOffer> market, LocalDate today) {
        CompetitorOffer[] offers = market.toArray(CompetitorOffer[]::new);
        if (offers.length > 1) {
            Arrays.sort(offers, CompetitorOffer.ORDER);
        }
        int[] at = new int[offers.length];
        for (int i = 0; i < offers.length; i++) {
            at[i] = at(offers[i]);
            if (at[i] < 0) {
                // A speed that is no step of ours: rare, and only a report.
                return DecideTariff.decideAll(market, rules, today).values().stream()
                        .map(verdict -> QuickVerdict.of(verdict, offers, rules, today))
                        .toList();
            }
        }
        List<QuickVerdict> verdicts = new ArrayList<>(1);
        for (int i = 0; i < offers.length; i++) {
            int slot = rungs[at[i]].slot();
            if (!seen(slot, at, i)) {
                verdicts.add(decide(slot, offers, at, today));
            }
        }
        if (verdicts.size() > 1) {
            verdicts.sort(Comparator.comparing(verdict -> verdict.slot().key()));
        }
        return verdicts;
    }

    private boolean seen(int slot, int[] at, int before) {
        for (int i = 0; i < before; i++) {
            if (rungs[at[i]].slot() == slot) {
                return true;
            }
        }
        return false;
    }

    private QuickVerdict decide(int slot, CompetitorOffer[] offers, int[] at, LocalDate today) {
        long day = today.toEpochDay();
        long floor = ownFloor;
        long ceiling = ownCeiling;
        boolean usable = true;
        boolean absurd = false;
        CompetitorTier leading = null;
        Rung reference = null;
        long cheapest = 0;
        for (int i = 0; i < offers.length; i++) {
            CompetitorOffer offer = offers[i];
            Rung rung = rungs[at[i]];
            boolean answered = rung.slot() == slot;
            if (!answered && (rung.guarding() == NO_FLOOR || at[i] % ladder.length != slot)) {
                continue;
            }
            long age = day - offer.observedOn().toEpochDay();
            usable &= age >= 0 && age <= rules.staleAfterDays();
            long fee = offer.monthlyFee().fen();
            absurd |= fee < 0 || fee > ABSURD;
            if (!answered) {
                floor = Math.max(floor, fee + rung.guarding());
                continue;
            }
            floor = Math.max(floor, fee + rung.floor());
            ceiling = Math.min(ceiling, fee + rung.ceiling());
            if (reference == null) {
                leading = offer.tier();
            }
            if (reference == null || offer.tier() == leading && fee < cheapest) {
                reference = rung;
                cheapest = fee;
            }
        }
        if (reference == null || reference.ruleId() == null) {
            throw new IllegalStateException("a slot without an offer that is answered in it");
        }
        String ruleId = reference.ruleId();
        if (!usable) {
            return verdict(slot, Outcome.SURVEY_NEEDED, "PR-21", null, offers, today);
        }
        if (absurd) {
            return verdict(slot, Outcome.CONFLICT, "PR-23", null, offers, today);
        }
        long price = slot < ladder.length && floor <= ceiling
                ? rounded(Math.min(Math.max(cheapest + reference.aim(), floor), ceiling), floor, ceiling)
                : NO_FLOOR;
        return price == NO_FLOOR
                ? verdict(slot, Outcome.CONFLICT, ruleId, null, offers, today)
                : verdict(slot, Outcome.PROPOSED, ruleId, tariff(ladder[slot], price), offers, today);
    }

    /** As {@link TariffCase} does: up, or down where that goes over the ceiling; {@link #NO_FLOOR} where neither is allowed. */
    private long rounded(long price, long floor, long ceiling) {
        if (multiple == 0 || price % multiple == 0) {
            return price;
        }
        long below = Math.floorDiv(price, multiple) * multiple;
        long above = below + multiple;
        return above <= ceiling ? above : below >= floor ? below : NO_FLOOR;
    }

    private TariffTerms tariff(int speedMbps, long fee) {
        StandardTerms terms = rules.terms();
        return new TariffTerms(
                speedMbps,
                Money.ofFen(fee),
                terms.months(),
                Money.ofFen(fee * terms.months()),
                terms.installationFee(),
                limit);
    }

    private QuickVerdict verdict(
            int slot,
            Outcome outcome,
            String ruleId,
            @Nullable TariffTerms tariff,
            CompetitorOffer[] offers,
            LocalDate today) {
        return new QuickVerdict(slots[slot], outcome, ruleId, tariff, offers, rules, today);
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
            return new Rung(null, -1, 0, NO_FLOOR, NO_CEILING, NO_FLOOR);
        }
        OptionalInt ours = rules.ladder().above(ladder[at], rule.stepsMore());
        int slot = ours.isPresent() ? rules.ladder().stepsMbps().indexOf(ours.getAsInt()) : ladder.length + at;
        CompetitorOffer free = free(tier, ladder[at]);
        Limits answered = distances(new SlotOffers(slots[slot], List.of(free), List.of(free)));
        Limits guarding = rules.guardsSameSpeed(tier)
                ? distances(new SlotOffers(slots[at], List.of(free), List.of()))
                : new Limits(List.of());
        return new Rung(
                rule.id(),
                slot,
                aim(rule),
                amount(answered, Side.AT_LEAST, NO_FLOOR),
                amount(answered, Side.AT_MOST, NO_CEILING),
                amount(guarding, Side.AT_LEAST, NO_FLOOR));
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

    private static long amount(Limits limits, Side side, long otherwise) {
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
