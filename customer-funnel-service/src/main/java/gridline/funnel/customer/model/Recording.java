package gridline.funnel.customer.model;

import gridline.funnel.staff.model.StaffMember;
import gridline.funnel.stage.model.Evidence;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.funnel.stage.model.EvidenceKind.Origin;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 记录: what is written down about a customer: evidence and corrections of the file. */
public final class Recording {

    /** Most pieces of evidence of one customer; far above honest use, it bounds the document. */
    public static final int MAX_EVIDENCE = 500;

    private Recording() {}

    /**
     * 记录依据: adds a record of evidence (FN-01). While nobody holds the customer, anybody of the team may record a
     * visit; everything else is the holder's (FN-S2: exclusive).
     *
     * @param today the local day, Asia/Shanghai; evidence cannot lie in the future
     */
    public static Decision<Customer> evidence(Customer customer, Evidence evidence, LocalDate today) {
        EvidenceKind kind = evidence.kind();
        boolean byHand = kind.origin() == Origin.RECORD;
        boolean level = kind == EvidenceKind.DIFFICULTY_LEVEL;
        return new Violations()
                .addAll(
                        kind == EvidenceKind.VISIT
                                ? Holding.objectionsIfHeld(customer, evidence.by(), evidence.recordedAt())
                                : Holding.objections(customer, evidence.by(), evidence.recordedAt()))
                .when(
                        !byHand,
                        () -> Violation.of("FN-01.evidence-not-by-hand", "kind").with("evidence", kind.name()))
                .when(
                        evidence.doneOn().isAfter(today),
                        () -> Violation.of("FN-01.evidence-in-future", "doneOn")
                                .with("doneOn", evidence.doneOn().toString()))
                .when(
                        level && evidence.difficulty() == null,
                        () -> Violation.of("FN-S3.difficulty-missing", "difficulty"))
                .when(
                        !level && evidence.difficulty() != null,
                        () -> Violation.of("FN-S3.difficulty-not-expected", "difficulty")
                                .with("evidence", kind.name()))
                .when(
                        customer.evidence().size() >= MAX_EVIDENCE,
                        () -> Violation.of("FN-01.evidence-full").with("max", MAX_EVIDENCE))
                .orElse(() -> Decision.accepted(customer.with(evidence)));
    }

    /** 更正档案: replaces the file; while somebody holds the customer, only the holder may. */
    public static Decision<Customer> file(Customer customer, CustomerFile file, StaffMember who, Instant now) {
        return new Violations()
                .addAll(Holding.objectionsIfHeld(customer, who, now))
                .orElse(() -> Decision.accepted(customer.with(file)));
    }

    /** 标记: replaces level and tags; nothing speaks against it, and nothing of the lease changes (FN-12, FN-13). */
    public static Decision<Customer> marks(Customer customer, Marks marks) {
        return Decision.accepted(customer.with(marks));
    }

    /** 标签: adds some and takes off others; the level stays. */
    public static Decision<Customer> tags(Customer customer, List<String> add, List<String> remove) {
        List<String> next = new ArrayList<>(customer.marks().tags());
        next.addAll(add);
        next.removeAll(remove);
        Marks marks = new Marks(customer.marks().level(), next);
        return new Violations()
                .when(
                        marks.tags().size() > Marks.MAX_TAGS,
                        () -> Violation.of("FN-13.too-many-tags").with("max", Marks.MAX_TAGS))
                .orElse(() -> marks(customer, marks));
    }
}
