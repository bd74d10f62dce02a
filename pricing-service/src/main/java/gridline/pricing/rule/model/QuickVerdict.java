package gridline.pricing.rule.model;

import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.DecideTariff.SlotOffers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 速判: what the rules make of the offers in one slot, found by {@link TariffEngine}; every rule and every guard has been held
 * against the price. Of thousands of decisions few are read; {@link #explained} writes the explanation of one down.
 */
public final class QuickVerdict {

    /** 结论. */
    public enum Outcome {
        /** 建议 */
        PROPOSED,
        /** 需调查 */
        SURVEY_NEEDED,
        /** 冲突 */
        CONFLICT
    }

    private final Slot slot;
    private final Outcome outcome;
    private final String ruleId;
    private final @Nullable TariffTerms tariff;
    private final CompetitorOffer[] market;
    private final RuleSet rules;
    private final LocalDate today;

    /** @param market every offer of the market in their order; not changed from here on */
    QuickVerdict(
            Slot slot,
            Outcome outcome,
            String ruleId,
            @Nullable TariffTerms tariff,
            CompetitorOffer[] market,
            RuleSet rules,
            LocalDate today) {
        this.slot = slot;
        this.outcome = outcome;
        this.ruleId = ruleId;
        this.tariff = tariff;
        this.market = market;
        this.rules = rules;
        this.today = today;
    }

    static QuickVerdict of(Verdict verdict, CompetitorOffer[] market, RuleSet rules, LocalDate today) {
        Outcome outcome = switch (verdict) {
            case Verdict.Proposed _ -> Outcome.PROPOSED;
            case Verdict.SurveyNeeded _ -> Outcome.SURVEY_NEEDED;
            case Verdict.Conflict _ -> Outcome.CONFLICT;
        };
        TariffTerms tariff = verdict instanceof Verdict.Proposed proposed ? proposed.tariff() : null;
        String ruleId = verdict.explanation().ruleId();
        return new QuickVerdict(verdict.slot(), outcome, ruleId, tariff, market, rules, today);
    }

    public Slot slot() {
        return slot;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Rule that answers the reference offer, or the one that speaks against any price. */
    public String ruleId() {
        return ruleId;
    }

    /** What would be offered; null without a price. */
    public @Nullable TariffTerms tariff() {
        return tariff;
    }

    /** Whether the verdict rests on an offer: one that is answered in the slot or guards it. */
    public boolean restsOn(CompetitorOffer offer) {
        return on().offers().contains(offer);
    }

    /** The same verdict with its whole explanation (PR-21). */
    public Verdict explained() {
        return DecideTariff.decide(on(), rules, today);
    }

    private SlotOffers on() {
        List<CompetitorOffer> ordered = Arrays.asList(market);
        return DecideTariff.on(slot, ordered, rules);
    }
}
