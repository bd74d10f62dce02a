package gridline.funnel.customer.web;

import gridline.contracts.community.BuildState;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.customer.model.ClusterKind;
import gridline.funnel.customer.web.HistoryViews.EvidenceView;
import gridline.funnel.customer.web.HistoryViews.LossView;
import gridline.funnel.customer.web.HistoryViews.OrderView;
import gridline.funnel.customer.web.HistoryViews.StageChangeView;
import gridline.funnel.registration.model.PastRegistration;
import gridline.funnel.stage.model.EvidenceKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 客户: a customer with all its histories, personal data masked (PI-01).
 *
 * @param lost whether it was lost and not claimed again since
 * @param loss the loss, while it is marked
 * @param holder who holds it; null while it is in the pool
 * @param coverage what is known of the network at its community (FN-04)
 * @param next what the next stage still wants; null on net
 */
record CustomerView(
        String id,
        String firmName,
        @Nullable String unifiedSocialCreditCode,
        String communityId,
        String communityName,
        String gridPath,
        String address,
        ClusterKind clusterKind,
        int people,
        List<ContactView> contacts,
        FunnelStage stage,
        boolean lost,
        @Nullable LossView loss,
        @Nullable HolderView holder,
        List<PastRegistration> pastHolders,
        Coverage coverage,
        @Nullable Next next,
        List<EvidenceView> evidence,
        List<StageChangeView> stageHistory,
        List<OrderView> orders,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /**
     * 覆盖.
     *
     * @param buildState how far the network has come
     * @param covered false if the customer can get no further than POTENTIAL
     */
    record Coverage(BuildState buildState, boolean covered) {}

    /**
     * 下一阶段.
     *
     * @param stage the stage one forward
     * @param missingEvidence all evidence still missing
     * @param blockedByCoverage whether missing coverage keeps the customer out of it
     */
    record Next(FunnelStage stage, List<EvidenceKind> missingEvidence, boolean blockedByCoverage) {}
}
