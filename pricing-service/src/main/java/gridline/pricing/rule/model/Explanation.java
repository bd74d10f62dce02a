package gridline.pricing.rule.model;

import gridline.contracts.Money;
import gridline.pricing.offer.model.CompetitorOffer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 说明: how a verdict came about (PR-21). The price can be computed again from it: the {@code target} of the step that has
 * one, moved up to the greatest AT_LEAST limit or down to the least AT_MOST limit, then up to the next multiple where there is
 * a MULTIPLE_OF limit, or down where that would go over an AT_MOST limit.
 *
 * @param ruleId rule that answers the reference offer
 * @param ruleSetId rule set applied
 * @param ruleSetVersion its version
 * @param decidedOn day the offers' age was counted on
 * @param reference offer the price is derived from: the cheapest of the leading tier; null where no offer is known
 * @param offers every offer the verdict rests on, the reference included
 * @param steps the arithmetic, in order
 * @param guards every limit that was checked
 * @param economics what the price costs us; null without a price
 */
public record Explanation(
        String ruleId,
        String ruleSetId,
        int ruleSetVersion,
        LocalDate decidedOn,
        @Nullable CompetitorOffer reference,
        List<CompetitorOffer> offers,
        List<Step> steps,
        List<GuardCheck> guards,
        @Nullable Economics economics) {

    public Explanation {
        offers = List.copyOf(offers);
        steps = List.copyOf(steps);
        guards = List.copyOf(guards);
    }

    /**
     * 步骤: one line of the arithmetic.
     *
     * @param ruleId rule the line comes from
     * @param code which text to show
     * @param params values of the text; amounts in yuan with two decimals, speeds in Mbit/s, ages in days
     */
    public record Step(String ruleId, String code, Map<String, String> params) {

        public Step {
            params = params instanceof StepValues ? params : Collections.unmodifiableMap(new LinkedHashMap<>(params));
        }

        /** A line with its values, given as name and value in turn. */
        static Step of(String ruleId, String code, Object... namesAndValues) {
            return of(ruleId, code, row -> {
                for (int i = 0; i < namesAndValues.length; i += 2) {
                    row.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
                }
            });
        }

        /** A line whose values are written down when somebody reads it; for those that every decision has. */
        static Step of(String ruleId, String code, StepValues.Writer values) {
            return new Step(ruleId, code, new StepValues(values));
        }
    }

    /** 方向: which side of the limit the price must stay on; the limit itself is allowed. */
    public enum Side {
        /** 不低于 */
        AT_LEAST,
        /** 不高于 */
        AT_MOST,
        /** 整除: a multiple of the limit */
        MULTIPLE_OF
    }

    /**
     * 护栏检查: one limit, and how the price stands to it.
     *
     * @param ruleId rule that set the limit
     * @param side which side the price must stay on
     * @param limit yuan a month
     * @param holds whether the price does; where there is no price, whether the price the rule aims at does
     * @param binding whether the price sits on the limit, so that it could go no further; never for a multiple
     * @param offerId offer the limit comes from; null for a limit of our own
     */
    public record GuardCheck(
            String ruleId,
            Side side,
            Money limit,
            boolean holds,
            boolean binding,
            @Nullable String offerId) {}
}
