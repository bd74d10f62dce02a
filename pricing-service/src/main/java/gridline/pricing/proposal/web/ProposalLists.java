package gridline.pricing.proposal.web;

import gridline.platform.time.BusinessZone;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListSpec;
import gridline.pricing.proposal.model.ProposalStatus;
import gridline.pricing.proposal.web.ProposalView.OfferView;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** 建议列表: what proposals may be filtered and sorted by, and their columns as CSV. */
final class ProposalLists implements ListDefinition {

    static final CsvColumns<ProposalView> COLUMNS = CsvColumns.<ProposalView>none()
            .column("id", ProposalView::id)
            .column("communityId", ProposalView::communityId)
            .column("communityName", ProposalView::communityName)
            .column("gridPath", ProposalView::gridPath)
            .column("status", ProposalView::status)
            .column("competitor", offer(OfferView::competitorName))
            .column("tier", offer(OfferView::tier))
            .column("theirSpeedMbps", offer(OfferView::speedMbps))
            .column("theirMonthlyFee", offer(OfferView::monthlyFee))
            .column("observedOn", offer(OfferView::observedOn))
            .column("source", offer(OfferView::source))
            .column(
                    "speedMbps",
                    row -> row.tariff() == null ? null : row.tariff().speedMbps())
            .column(
                    "monthlyFee",
                    row -> row.tariff() == null ? null : row.tariff().monthlyFee())
            .column(
                    "termMonths",
                    row -> row.tariff() == null ? null : row.tariff().termMonths())
            .column("ruleId", row -> row.explanation().ruleId())
            .column("ruleSetVersion", row -> row.explanation().ruleSetVersion())
            .column("decidedBy", ProposalView::decidedBy)
            .column("decidedAt", ProposalView::decidedAt)
            .column("comment", ProposalView::comment)
            .column("createdAt", ProposalView::createdAt);

    private static final String DECIDED_AT = "state.ruling.at";

    /** Proposals a limit of the rule bound, so that the price could go no further. */
    private static Criteria bound(String ruleId) {
        if (ruleId.isBlank() || ruleId.length() > 100) {
            throw new IllegalArgumentException("no rule");
        }
        return Criteria.where("state.explanation.guards")
                .elemMatch(Criteria.where("ruleId").is(ruleId).and("binding").is(true));
    }

    /** When the month after so many months begins in Asia/Shanghai. */
    private static Instant start(String month, int later) {
        try {
            return BusinessZone.startOf(YearMonth.parse(month).plusMonths(later).atDay(1));
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("not a month", unreadable);
        }
    }

    /** A value of the reference offer; empty where no offer is known. */
    private static Function<ProposalView, @Nullable Object> offer(Function<OfferView, @Nullable Object> value) {
        return row -> row.offer() == null ? null : value.apply(row.offer());
    }

    @Override
    public ListSpec spec() {
        return ListSpec.of("proposals")
                .equal("communityId", "state.communityId", String.class)
                .within("gridPath", "state.gridPath")
                .equal("status", "state.status", ProposalStatus.class)
                .equal("ruleId", "state.explanation.ruleId", String.class)
                .filter("bound", ProposalLists::bound)
                .filter("decidedFrom", month -> Criteria.where(DECIDED_AT).gte(start(month, 0)))
                .filter("decidedTo", month -> Criteria.where(DECIDED_AT).lt(start(month, 1)))
                .sortRequired("createdAt", "createdAt")
                .defaultSort("-createdAt")
                .build();
    }
}
