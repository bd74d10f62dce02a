package gridline.funnel.customer.web;

import gridline.contracts.community.BuildState;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.coverage.CommunityDirectory;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.CustomerFile;
import gridline.funnel.customer.model.FurtherPass;
import gridline.funnel.customer.model.FurtherSelling;
import gridline.funnel.customer.model.Kinship.Absorbed;
import gridline.funnel.customer.web.DiaryViews.ActionView;
import gridline.funnel.customer.web.DiaryViews.OfferView;
import gridline.funnel.customer.web.DiaryViews.PlanView;
import gridline.funnel.customer.web.FurtherPassController.PassView;
import gridline.funnel.customer.web.HistoryViews.EvidenceView;
import gridline.funnel.customer.web.HistoryViews.LossView;
import gridline.funnel.customer.web.HistoryViews.OrderView;
import gridline.funnel.customer.web.HistoryViews.StageChangeView;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.funnel.stage.model.StageTable;
import gridline.platform.persistence.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 客户视图: how customers are shown as of now. */
@Component
class CustomerViews {

    private final CommunityDirectory communities;
    private final Clock clock;

    CustomerViews(CommunityDirectory communities, Clock clock) {
        this.communities = communities;
        this.clock = clock;
    }

    CustomerRow row(Versioned<Customer> versioned) {
        return CustomerRow.of(versioned, clock.instant());
    }

    CustomerView view(Versioned<Customer> versioned) {
        Customer customer = versioned.state();
        CustomerFile file = customer.file();
        Instant now = clock.instant();
        BuildState coverage =
                communities.require(customer.place().communityId()).buildState();
        return new CustomerView(
                customer.id(),
                file.firmName(),
                file.creditCode() == null ? null : file.creditCode().value(),
                customer.place().communityId(),
                customer.place().communityName(),
                customer.place().gridPath(),
                file.address(),
                file.clusterKind(),
                file.people(),
                file.contacts().stream().map(ContactView::of).toList(),
                file.position(),
                file.monthlySpend(),
                file.payer(),
                customer.marks().level(),
                customer.marks().tags(),
                customer.stage(),
                customer.loss() != null,
                LossView.of(customer.loss()),
                HolderView.of(customer.holderAt(now)),
                customer.tenure().teamAt(now),
                OfferView.of(customer.tenure().offerAt(now)),
                customer.pastRegistrations(),
                new CustomerView.Coverage(coverage, coverage != BuildState.NOT_COVERED),
                next(customer, coverage, now),
                customer.evidence().stream().map(EvidenceView::of).toList(),
                customer.stageHistory().stream().map(StageChangeView::of).toList(),
                customer.orders().stream().map(OrderView::of).toList(),
                customer.diary().actions().stream().map(ActionView::of).toList(),
                customer.diary().plans().stream().map(PlanView::of).toList(),
                customer.contracts().stream().map(ContractController::shown).toList(),
                customer.passes().stream()
                        .map(pass -> PassView.of(pass, next(customer, pass, coverage, now)))
                        .toList(),
                mergedInto(customer),
                absorbed(customer),
                customer.origin(),
                versioned.createdAt(),
                versioned.updatedAt(),
                versioned.version());
    }

    private static CustomerView.@Nullable MergedIntoView mergedInto(Customer customer) {
        var into = customer.kin().mergedInto();
        return into == null
                ? null
                : new CustomerView.MergedIntoView(into.mergeId(), into.customerId(), into.at(), into.by());
    }

    private static List<CustomerView.AbsorbedView> absorbed(Customer customer) {
        return customer.kin().absorbed().stream()
                .filter(Absorbed::isInForce)
                .map(one -> new CustomerView.AbsorbedView(
                        one.mergeId(), one.customerId(), one.firmName(), one.at(), one.by()))
                .toList();
    }

    private static CustomerView.@Nullable Next next(Customer customer, BuildState coverage, Instant now) {
        return customer.stage() == FunnelStage.ON_NET
                ? null
                : after(customer.stage(), customer.presentEvidence(now), coverage);
    }

    private static CustomerView.@Nullable Next next(
            Customer customer, FurtherPass pass, BuildState coverage, Instant now) {
        return pass.isOpen() ? after(pass.stage(), FurtherSelling.present(customer, pass, now), coverage) : null;
    }

    private static CustomerView.Next after(FunnelStage stage, Set<EvidenceKind> present, BuildState coverage) {
        FunnelStage next = FunnelStage.values()[stage.ordinal() + 1];
        List<EvidenceKind> missing = Arrays.stream(EvidenceKind.values())
                .filter(kind -> kind.stage().compareTo(next) <= 0 && !present.contains(kind))
                .toList();
        boolean blocked = StageTable.needsCoverage(next) && coverage == BuildState.NOT_COVERED;
        return new CustomerView.Next(next, missing, blocked);
    }
}
