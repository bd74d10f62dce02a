package gridline.funnel.customer.web;

import gridline.contracts.Money;
import gridline.contracts.community.BuildState;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.action.model.GeoPoint;
import gridline.funnel.contract.model.ServiceContract;
import gridline.funnel.customer.model.ClusterKind;
import gridline.funnel.customer.model.Origin;
import gridline.funnel.customer.model.Payer;
import gridline.funnel.customer.web.DiaryViews.ActionView;
import gridline.funnel.customer.web.DiaryViews.OfferView;
import gridline.funnel.customer.web.DiaryViews.PlanView;
import gridline.funnel.customer.web.FurtherPassController.PassView;
import gridline.funnel.customer.web.HistoryViews.EvidenceView;
import gridline.funnel.customer.web.HistoryViews.LossView;
import gridline.funnel.customer.web.HistoryViews.OrderView;
import gridline.funnel.customer.web.HistoryViews.StageChangeView;
import gridline.funnel.registration.model.CustomerLevel;
import gridline.funnel.registration.model.PastRegistration;
import gridline.funnel.registration.model.TeamClaim;
import gridline.funnel.staff.model.StaffMember;
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
 * @param team the claim of the team, while it counts (FN-S2)
 * @param offer the transfer that waits for an answer (FN-14)
 * @param coverage what is known of the network at its community (FN-04)
 * @param next what the next stage still wants; null on net
 * @param mergedInto the file it was given up for (FN-16)
 * @param origin the campaign that brought it (CP-42)
 * @param absorbed files that were given up for it, those given back by an undo left out
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
        @Nullable GeoPoint position,
        @Nullable Money monthlySpend,
        @Nullable Payer payer,
        CustomerLevel level,
        List<String> tags,
        FunnelStage stage,
        boolean lost,
        @Nullable LossView loss,
        @Nullable HolderView holder,
        @Nullable TeamClaim team,
        @Nullable OfferView offer,
        List<PastRegistration> pastHolders,
        Coverage coverage,
        @Nullable Next next,
        List<EvidenceView> evidence,
        List<StageChangeView> stageHistory,
        List<OrderView> orders,
        List<ActionView> actions,
        List<PlanView> plans,
        List<ServiceContract> contracts,
        List<PassView> passes,
        @Nullable MergedIntoView mergedInto,
        List<AbsorbedView> absorbed,
        @Nullable Origin origin,
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

    /** 已并入. */
    record MergedIntoView(String mergeId, String customerId, Instant at, StaffMember by) {}

    /** 已吸收. */
    record AbsorbedView(String mergeId, String customerId, String firmName, Instant at, StaffMember by) {}
}
