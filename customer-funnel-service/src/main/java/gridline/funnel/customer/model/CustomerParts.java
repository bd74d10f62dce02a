package gridline.funnel.customer.model;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.action.model.Diary;
import gridline.funnel.contract.model.ServiceContract;
import gridline.funnel.order.model.Order;
import gridline.funnel.registration.model.Tenure;
import gridline.funnel.stage.model.Evidence;
import gridline.funnel.stage.model.StageChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the next state of a {@link Customer} is made of: the parts of the present one, of which a change replaces some. */
final class CustomerParts {

    private final String id;
    private final Place place;
    CustomerFile file;
    Marks marks;
    FunnelStage stage;

    @Nullable
    Loss loss;

    Tenure tenure;
    List<Evidence> evidence;
    List<StageChange> stageHistory;
    List<Order> orders;
    Diary diary;
    List<ServiceContract> contracts;
    List<FurtherPass> passes;
    Kinship kin;
    private final @Nullable Origin origin;

    CustomerParts(Customer present) {
        id = present.id();
        place = present.place();
        file = present.file();
        marks = present.marks();
        stage = present.stage();
        loss = present.loss();
        tenure = present.tenure();
        evidence = present.evidence();
        stageHistory = present.stageHistory();
        orders = present.orders();
        diary = present.diary();
        contracts = present.contracts();
        passes = present.passes();
        kin = present.kin();
        origin = present.origin();
    }

    Customer toCustomer() {
        return new Customer(
                id,
                place,
                file,
                marks,
                stage,
                loss,
                tenure,
                evidence,
                stageHistory,
                orders,
                diary,
                contracts,
                passes,
                kin,
                origin);
    }
}
