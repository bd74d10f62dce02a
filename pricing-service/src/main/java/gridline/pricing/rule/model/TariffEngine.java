package gridline.pricing.rule.model;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
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
import org.jspecify.annotations.Nullable;

/**
 * 定价引擎: a rule set made ready for many decisions (PR-01 to PR-04, PR-21, PR-22, PR-23). What the rules say about an offer of a
 * tier at a step is worked out once, as distances in fen from the offer's fee; a decision then only adds and compares. It
 * comes to the same outcome, rule and tariff as {@link DecideTariff}, which writes the explanation down when somebody asks for
 * it. Immutable; for rule sets that passed {@link RuleSetCheck}.
 */
public final class TariffEngine {

    private static final long ABSURD = DecideTariff.ABSURD.fen();

    private final RuleSet rules;
    private final RungTable table;
    private final Limits own;
    private final long ownFloor;
    private final long ownCeiling;
    private final long multiple;
    private final TariffTerms.@Nullable SaleLimit limit;

    private TariffEngine(RuleSet rules) {
        this.rules = rules;
        this.table = new RungTable(rules);
        this.own = Limits.on(new SlotOffers(new Slot.NoOffers(), List.of(), List.of()), rules);
        this.ownFloor = RungTable.amount(own, Side.AT_LEAST, RungTable.NO_FLOOR);
        this.ownCeiling = RungTable.amount(own, Side.AT_MOST, RungTable.NO_CEILING);
        this.multiple = RungTable.amount(own, Side.MULTIPLE_OF, 0);
        Rule.Limited limited = rules.limited();
        this.limit = limited == null ? null : new TariffTerms.SaleLimit(limited.firstUsers(), limited.days());
    }

    /** Takes some microseconds; keep it for as many decisions as there are. */
    public static TariffEngine of(RuleSet rules) {
        return new TariffEngine(rules);
    }

    /** One verdict for every slot of a market, in the order of the slots' keys. */
    public List<QuickVerdict> decide(Collection<CompetitorOffer> market, LocalDate today) {
        CompetitorOffer[] offers = ordered(market);
        int[] at = new int[offers.length];
        if (!table.locate(offers, at)) {
            // A speed that is no step of ours: rare, and only a report.
            return DecideTariff.decideAll(market, rules, today).values().stream()
                    .map(verdict -> QuickVerdict.of(verdict, offers, rules, today))
                    .toList();
        }
        List<QuickVerdict> verdicts = new ArrayList<>(1);
        for (int i = 0; i < offers.length; i++) {
            int slot = table.rung(at[i]).slot();
            if (!seen(slot, at, i)) {
                verdicts.add(decide(slot, offers, at, today));
            }
        }
        if (verdicts.size() > 1) {
            verdicts.sort(Comparator.comparing(verdict -> verdict.slot().key()));
        }
        return verdicts;
    }

    /**
     * The same verdicts with every step, limit and the economics written down (PR-21), as {@link DecideTariff#decideAll} does;
     * only which offers a slot rests on, and the limits they put on its price, are looked up instead of asked of the rules.
     */
    public List<Verdict> explain(Collection<CompetitorOffer> market, LocalDate today) {
        CompetitorOffer[] offers = ordered(market);
        int[] at = new int[offers.length];
        if (!table.locate(offers, at)) {
            return List.copyOf(DecideTariff.decideAll(market, rules, today).values());
        }
        List<Verdict> verdicts = new ArrayList<>(1);
        for (int i = 0; i < offers.length; i++) {
            int slot = table.rung(at[i]).slot();
            if (!seen(slot, at, i)) {
                verdicts.add(
                        new TariffCase(on(slot, offers, at), rules, today, () -> table.limits(slot, offers, at, own))
                                .verdict());
            }
        }
        if (verdicts.size() > 1) {
            verdicts.sort(Comparator.comparing(verdict -> verdict.slot().key()));
        }
        return verdicts;
    }

    private SlotOffers on(int slot, CompetitorOffer[] offers, int[] at) {
        List<CompetitorOffer> all = new ArrayList<>(offers.length);
        List<CompetitorOffer> answered = new ArrayList<>(offers.length);
        for (int i = 0; i < offers.length; i++) {
            boolean answers = table.rung(at[i]).slot() == slot;
            if (answers) {
                answered.add(offers[i]);
            }
            if (answers || table.guards(slot, at[i])) {
                all.add(offers[i]);
            }
        }
        List<CompetitorOffer> kept = List.copyOf(all);
        return new SlotOffers(table.slot(slot), kept, answered.size() == kept.size() ? kept : answered);
    }

    private static CompetitorOffer[] ordered(Collection<CompetitorOffer> market) {
        CompetitorOffer[] offers = market.toArray(CompetitorOffer[]::new);
        if (offers.length > 1) {
            Arrays.sort(offers, CompetitorOffer.ORDER);
        }
        return offers;
    }

    private boolean seen(int slot, int[] at, int before) {
        for (int i = 0; i < before; i++) {
            if (table.rung(at[i]).slot() == slot) {
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
        RungTable.Rung reference = null;
        long cheapest = 0;
        for (int i = 0; i < offers.length; i++) {
            CompetitorOffer offer = offers[i];
            RungTable.Rung rung = table.rung(at[i]);
            boolean answered = rung.slot() == slot;
            if (!answered && !table.guards(slot, at[i])) {
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
        long price = table.isOwnSpeed(slot) && floor <= ceiling
                ? rounded(Math.min(Math.max(cheapest + reference.aim(), floor), ceiling), floor, ceiling)
                : RungTable.NO_FLOOR;
        return price == RungTable.NO_FLOOR
                ? verdict(slot, Outcome.CONFLICT, ruleId, null, offers, today)
                : verdict(slot, Outcome.PROPOSED, ruleId, tariff(table.speed(slot), price), offers, today);
    }

    /** As {@link TariffCase} does: up, or down where that goes over the ceiling; {@link RungTable#NO_FLOOR} where neither is allowed. */
    private long rounded(long price, long floor, long ceiling) {
        if (multiple == 0 || price % multiple == 0) {
            return price;
        }
        long below = Math.floorDiv(price, multiple) * multiple;
        long above = below + multiple;
        return above <= ceiling ? above : below >= floor ? below : RungTable.NO_FLOOR;
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
        return new QuickVerdict(table.slot(slot), outcome, ruleId, tariff, offers, rules, today);
    }
}
