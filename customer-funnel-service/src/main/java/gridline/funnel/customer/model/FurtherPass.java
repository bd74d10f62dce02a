package gridline.funnel.customer.model;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.stage.model.Evidence;
import gridline.funnel.stage.model.StageChange;
import java.util.ArrayList;
import java.util.List;

/**
 * 再次销售: a further pass of an on-net customer for another product (FN-05). It begins at POTENTIAL, at the third level of
 * difficulty, has evidence and history of its own, and leaves the customer on net meanwhile.
 *
 * @param id unique within the customer
 * @param product what is to be sold, 1 to 60 characters
 * @param stage where the pass stands, POTENTIAL or further
 * @param lost whether it was given up
 * @param evidence its own evidence, oldest first
 * @param history its moves, oldest first; only ever longer (FN-02)
 */
public record FurtherPass(
        String id,
        String product,
        FunnelStage stage,
        boolean lost,
        List<Evidence> evidence,
        List<StageChange> history) {

    public FurtherPass {
        evidence = List.copyOf(evidence);
        history = List.copyOf(history);
    }

    /** Whether it can still move. */
    public boolean isOpen() {
        return !lost && stage != FunnelStage.ON_NET;
    }

    FurtherPass with(Evidence more) {
        List<Evidence> longer = new ArrayList<>(evidence);
        longer.add(more);
        return withEvidence(longer);
    }

    FurtherPass withEvidence(List<Evidence> next) {
        return new FurtherPass(id, product, stage, lost, next, history);
    }

    FurtherPass with(StageChange change) {
        List<StageChange> longer = new ArrayList<>(history);
        longer.add(change);
        return new FurtherPass(id, product, change.to(), change.kind() == StageChange.Kind.LOST, evidence, longer);
    }
}
