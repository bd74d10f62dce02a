package gridline.funnel.quote.model;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 报价履历: what became of one quote for a firm, as pricing's events told it.
 *
 * @param quoteId id in pricing
 * @param number readable number
 * @param customerId customer of the funnel
 * @param gridPath path of the grid the customer's community lies in
 * @param steps in the order they were told
 */
public record QuoteTrail(String quoteId, String number, String customerId, String gridPath, List<Step> steps) {

    public QuoteTrail {
        steps = List.copyOf(steps);
    }

    /** 报价状态. */
    public enum Status {
        /** 已发出 */
        ISSUED,
        /** 已接受 */
        ACCEPTED,
        /** 已撤回 */
        WITHDRAWN
    }

    /**
     * 步骤: one thing that happened.
     *
     * @param staffId who did it
     * @param note the price of a quote, the reason of a withdrawal
     */
    public record Step(Status status, Instant at, String staffId, String note) {}

    /** The quote after one more thing happened; events of one quote come in their order. */
    public static QuoteTrail after(@Nullable QuoteTrail known, QuoteTrail news) {
        return known == null
                ? news
                : new QuoteTrail(
                        known.quoteId,
                        known.number,
                        known.customerId,
                        known.gridPath,
                        Stream.concat(known.steps.stream(), news.steps.stream()).toList());
    }
}
