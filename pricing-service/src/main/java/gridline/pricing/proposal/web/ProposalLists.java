package gridline.pricing.proposal.web;

import gridline.platform.web.CsvColumns;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListSpec;
import gridline.pricing.proposal.model.ProposalStatus;
import gridline.pricing.proposal.web.ProposalView.OfferView;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
                .sortRequired("createdAt", "createdAt")
                .defaultSort("-createdAt")
                .build();
    }
}
