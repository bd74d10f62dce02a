package gridline.pricing.quote.model;

import gridline.contracts.Money;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 报价行: one line of a quote, frozen when it was issued.
 *
 * @param code text of the line
 * @param params values the text names
 * @param quantity how many
 * @param unitMonthly price of one a month
 * @param unitPrepaid what one pays in advance
 * @param unitOneTime one-time fee of one
 * @param trace where the price comes from
 * @param launchOfferId launch offer of which acceptance takes a place (PR-05); null for other lines
 */
public record QuoteLine(
        String code,
        Map<String, String> params,
        int quantity,
        Money unitMonthly,
        Money unitPrepaid,
        Money unitOneTime,
        Trace trace,
        @Nullable String launchOfferId) {

    public static final int MOST_QUANTITY = 999;

    public QuoteLine {
        params = Map.copyOf(params);
    }

    /**
     * 溯源: what a price rests on.
     *
     * @param source what kind of thing
     * @param id identity of the tariff, special offer or matrix
     * @param rulesId rule set, limits or matrix that was applied
     * @param rulesVersion version of it
     * @param approvedBy supervisor; null for the matrix, which is data
     * @param approvedAt when
     */
    public record Trace(
            Source source,
            String id,
            String rulesId,
            int rulesVersion,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt) {}

    /** 来源. */
    public enum Source {
        /** 资费 */
        TARIFF,
        /** 融合套餐 */
        BUNDLE,
        /** 特殊优惠 */
        SPECIAL_OFFER
    }

    public Money monthly() {
        return unitMonthly.times(quantity);
    }

    public Money prepaid() {
        return unitPrepaid.times(quantity);
    }

    public Money oneTime() {
        return unitOneTime.times(quantity);
    }
}
