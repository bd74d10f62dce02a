package gridline.pricing.rule.model;

import gridline.pricing.offer.model.CompetitorOffer;
import java.util.stream.Collectors;

/** 判定: what the rules make of the offers in one slot, always with the complete explanation (PR-21). */
public sealed interface Verdict {

    Slot slot();

    Explanation explanation();

    /** 资费建议: one price satisfies every rule. */
    record Proposed(Slot slot, TariffTerms tariff, Explanation explanation) implements Verdict {}

    /** 需调查: an offer it would rest on is stale, or there is none, so somebody has to look (PR-21). */
    record SurveyNeeded(Slot slot, Explanation explanation) implements Verdict {}

    /** 冲突: no price satisfies all rules (PR-22). */
    record Conflict(Slot slot, Explanation explanation) implements Verdict {}

    /**
     * What would have to change for the verdict to be another one. Leaves out when and by whom the offers were seen, and which
     * version of the rules came to it, so that the same outcome on the same offers makes no second proposal.
     */
    default String basis() {
        String outcome = switch (this) {
            case Proposed proposed -> "PROPOSED " + proposed.tariff().terms();
            case SurveyNeeded _ -> "SURVEY_NEEDED";
            case Conflict _ -> "CONFLICT";
        };
        return outcome + " by " + explanation().ruleId() + " on "
                + explanation().offers().stream().map(CompetitorOffer::terms).collect(Collectors.joining(" "));
    }
}
