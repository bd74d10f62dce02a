package gridline.pricing.rule.model;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.DecideTariff.SlotOffers;
import gridline.pricing.rule.model.Explanation.GuardCheck;
import gridline.pricing.rule.model.Explanation.Side;
import gridline.pricing.rule.model.Explanation.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** 定价个案: one decision on its way, writing down each step it takes (PR-21). Used once. */
final class TariffCase {

    private final SlotOffers on;
    private final RuleSet rules;
    private final LocalDate today;
    private final Supplier<Limits> limits;
    private final CompetitorOffer reference;
    private final List<Step> steps = new ArrayList<>();

    TariffCase(SlotOffers on, RuleSet rules, LocalDate today) {
        this(on, rules, today, () -> Limits.on(on, rules));
    }

    /** @param limits what {@link Limits#on} finds; asked for where there may be a price */
    TariffCase(SlotOffers on, RuleSet rules, LocalDate today, Supplier<Limits> limits) {
        this.on = on;
        this.rules = rules;
        this.today = today;
        this.limits = limits;
        this.reference = cheapestOfLeadingTier();
    }

    Verdict verdict() {
        if (!noteAges()) {
            return new Verdict.SurveyNeeded(on.slot(), explained("PR-21", List.of(), null));
        }
        if (noteAbsurdFees()) {
            return conflict("PR-23", List.of());
        }
        return switch (on.slot()) {
            case Slot.OwnSpeed own -> price(own, rules.positioning(reference.tier(), reference.speedMbps()));
            case Slot.NoHigherStep(int compared) -> {
                String ruleId = rules.positioning(reference.tier(), compared).id();
                int highest = rules.ladder().stepsMbps().getLast();
                steps.add(Step.of(ruleId, "no-higher-step", "speed", compared, "highest", highest));
                yield conflict(ruleId, List.of());
            }
            case Slot.UnknownStep(int compared) -> {
                steps.add(Step.of(
                        "PR-22",
                        "unknown-step",
                        "speed",
                        compared,
                        "below",
                        shown(rules.ladder().atMost(compared)),
                        "above",
                        shown(rules.ladder().atLeast(compared))));
                yield conflict("PR-22", List.of());
            }
            case Slot.NoOffers _ -> throw new IllegalStateException("offers in a slot without offers");
        };
    }

    private Verdict price(Slot.OwnSpeed own, Rule.Positioning rule) {
        Money target = target(own, rule);
        Limits limits = this.limits.get();
        Limits.Limit floor = limits.tightest(Side.AT_LEAST);
        Limits.Limit ceiling = limits.tightest(Side.AT_MOST);
        if (floor != null && ceiling != null && !ceiling.allows(floor.amount())) {
            steps.add(Step.of(
                    "PR-22",
                    "no-price",
                    "floor",
                    floor.amount(),
                    "floorRule",
                    floor.ruleId(),
                    "ceiling",
                    ceiling.amount(),
                    "ceilingRule",
                    ceiling.ruleId()));
            return conflict(rule.id(), limits.check(target));
        }
        Money moved = moved(moved(target, floor), ceiling);
        Money fee = rounded(moved, floor, ceiling, limits.tightest(Side.MULTIPLE_OF));
        if (fee == null) {
            return conflict(rule.id(), limits.check(moved));
        }
        TariffTerms tariff = TariffTerms.of(own.speedMbps(), fee, rules.terms(), rules.limited());
        Integer theirMonths = reference.termMonths();
        steps.add(Step.of(
                rule.id(),
                "terms",
                row -> row.put("months", tariff.termMonths())
                        .put("prepaid", tariff.prepaid())
                        .put("installationFee", tariff.installationFee())
                        .put("theirMonths", theirMonths)));
        Economics economics = Economics.of(reference.monthlyFee(), fee, rules.cost());
        return new Verdict.Proposed(own, tariff, explained(rule.id(), limits.check(fee), economics));
    }

    /** The price the rule aims at where no guard is in the way. */
    private Money target(Slot.OwnSpeed own, Rule.Positioning rule) {
        Money theirs = reference.monthlyFee();
        return switch (rule) {
            case Rule.Undercut undercut -> aim(own, rule, "undercut", undercut.by(), theirs.minus(undercut.by()));
            case Rule.Premium premium ->
                aim(own, rule, "premium", premium.preferred(), theirs.plus(premium.preferred()));
            case Rule.SamePrice _ -> aim(own, rule, "same-price", Money.ZERO, theirs);
        };
    }

    private Money aim(Slot.OwnSpeed own, Rule.Positioning rule, String code, Money difference, Money target) {
        CompetitorOffer theirs = reference;
        steps.add(Step.of(
                rule.id(),
                code,
                row -> row.put("offerId", theirs.offerId())
                        .put("theirSpeed", theirs.speedMbps())
                        .put("theirFee", theirs.monthlyFee())
                        .put("difference", difference)
                        .put("ourSpeed", own.speedMbps())
                        .put("target", target)));
        return target;
    }

    private Money moved(Money price, Limits.@Nullable Limit limit) {
        if (limit == null || limit.allows(price)) {
            return price;
        }
        steps.add(Step.of(limit.ruleId(), "moved-by-guard", "from", price, "to", limit.amount(), "side", limit.side()));
        return limit.amount();
    }

    /** The next multiple up, or down where that goes over the ceiling; null if neither is within the limits. */
    private @Nullable Money rounded(
            Money price,
            Limits.@Nullable Limit floor,
            Limits.@Nullable Limit ceiling,
            Limits.@Nullable Limit multiple) {
        if (multiple == null || multiple.allows(price)) {
            return price;
        }
        long step = multiple.amount().fen();
        Money below = Money.ofFen(Math.floorDiv(price.fen(), step) * step);
        Money above = below.plus(multiple.amount());
        Money rounded =
                ceiling == null || ceiling.allows(above) ? above : floor == null || floor.allows(below) ? below : null;
        if (rounded == null) {
            steps.add(Step.of(
                    "PR-22",
                    "no-multiple",
                    "step",
                    multiple.amount(),
                    "below",
                    below,
                    "above",
                    above,
                    "rule",
                    multiple.ruleId()));
        } else {
            steps.add(Step.of(multiple.ruleId(), "rounded", "from", price, "to", rounded, "step", multiple.amount()));
        }
        return rounded;
    }

    /** First-tier offers lead where there are any; second-tier ones then only guard. */
    private CompetitorOffer cheapestOfLeadingTier() {
        List<CompetitorOffer> answered = on.answered();
        CompetitorTier leading = answered.getFirst().tier();
        CompetitorOffer cheapest = answered.getFirst();
        for (CompetitorOffer offer : answered) {
            if (offer.tier() == leading && offer.monthlyFee().compareTo(cheapest.monthlyFee()) < 0) {
                cheapest = offer;
            }
        }
        return cheapest;
    }

    private boolean noteAges() {
        boolean usable = true;
        for (CompetitorOffer offer : on.offers()) {
            long age = offer.ageInDays(today);
            int most = rules.staleAfterDays();
            usable &= age >= 0 && age <= most;
            String code = age > most ? "offer-stale" : age < 0 ? "offer-dated-ahead" : "offer-fresh";
            steps.add(Step.of(
                    "PR-21",
                    code,
                    row -> row.put("offerId", offer.offerId())
                            .put("competitor", offer.competitorName())
                            .put("observedOn", offer.observedOn())
                            .put("source", offer.source())
                            .put("ageDays", age)
                            .put("maxAgeDays", most)));
        }
        return usable;
    }

    private boolean noteAbsurdFees() {
        boolean found = false;
        for (CompetitorOffer offer : on.offers()) {
            Money fee = offer.monthlyFee();
            if (fee.isNegative() || fee.compareTo(DecideTariff.ABSURD) > 0) {
                found = true;
                steps.add(Step.of(
                        "PR-23", "absurd-fee", "offerId", offer.offerId(), "fee", fee, "most", DecideTariff.ABSURD));
            }
        }
        return found;
    }

    private static Object shown(OptionalInt speedMbps) {
        return speedMbps.isPresent() ? speedMbps.getAsInt() : "-";
    }

    private Verdict conflict(String ruleId, List<GuardCheck> guards) {
        return new Verdict.Conflict(on.slot(), explained(ruleId, guards, null));
    }

    private Explanation explained(String ruleId, List<GuardCheck> guards, @Nullable Economics economics) {
        return new Explanation(
                ruleId, rules.id(), rules.version(), today, reference, on.offers(), steps, guards, economics);
    }
}
