package gridline.funnel.figures.model;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.action.model.Action;
import gridline.funnel.action.model.ActionKind;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.staff.model.StaffMember;
import gridline.funnel.stage.model.MoveReason;
import gridline.funnel.stage.model.StageChange;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 阶段变动明细 (FN-03): one line of a customer's history of stages with everything the figures count it by. {@link Cell} counts these and
 * the list shows these, so that a figure is the number of its rows.
 *
 * @param customerVersion version of the customer the line was read off
 * @param line place in the customer's history, from 0; lines are only ever added (FN-02)
 * @param kind what happened
 * @param from stage before; null for the first line
 * @param to stage after
 * @param entered stage that counts as entered by it; null if none does
 * @param left stage that counts as left by it; null if none does
 * @param seconds time spent in the stage left, 0 or more; 0 if none was left
 * @param at when
 * @param staffId who moved it
 * @param staffName their name then
 * @param reason for moves backward and losses
 * @param means kind of the action done last before a move forward, {@value #NO_ACTION} without any; null for other moves
 */
public record StageMove(
        String gridPath,
        String communityId,
        String customerId,
        long customerVersion,
        int line,
        StageChange.Kind kind,
        @Nullable FunnelStage from,
        FunnelStage to,
        @Nullable FunnelStage entered,
        @Nullable FunnelStage left,
        long seconds,
        Instant at,
        String staffId,
        String staffName,
        @Nullable MoveReason reason,
        @Nullable String means) {

    /** Stands for a move nothing was recorded before. */
    public static final String NO_ACTION = "NONE";

    /** The lines of a customer's history from one on, oldest first. */
    public static List<StageMove> of(Customer customer, long version, int fromLine) {
        return IntStream.range(fromLine, customer.stageHistory().size())
                .mapToObj(line -> of(customer, version, customer.stageHistory().get(line), line))
                .toList();
    }

    private static StageMove of(Customer customer, long version, StageChange change, int line) {
        boolean forward = change.kind() == StageChange.Kind.ADVANCED;
        boolean back = change.kind() == StageChange.Kind.MOVED_BACK || change.kind() == StageChange.Kind.LOST;
        boolean enters = forward || change.kind() == StageChange.Kind.CREATED;
        // Where a lost customer is taken up again is where it fell to: nothing is entered or left.
        FunnelStage left = forward || back ? leftBy(change) : null;
        long seconds = left == null || line == 0
                ? 0
                : Duration.between(customer.stageHistory().get(line - 1).at(), change.at())
                        .toSeconds();
        StaffMember by = change.by();
        return new StageMove(
                customer.place().gridPath(),
                customer.place().communityId(),
                customer.id(),
                version,
                line,
                change.kind(),
                change.from(),
                change.to(),
                enters ? change.to() : null,
                left,
                Math.max(0, seconds),
                change.at(),
                by.id(),
                by.name(),
                change.reason(),
                forward ? means(customer, change) : null);
    }

    /** Unique among all lines of all customers. */
    public String id() {
        return customerId + "-" + line;
    }

    /** Whether it is to take the place of the same line stored before: only its grid can have changed. */
    public boolean replaces(StageMove stored) {
        return customerVersion > stored.customerVersion && !gridPath.equals(stored.gridPath);
    }

    private static FunnelStage leftBy(StageChange change) {
        FunnelStage from = change.from();
        return from == null ? change.to() : from;
    }

    /**
     * What was done last before a move: only what had arrived by then, so that an action that arrives late changes no count, and
     * a count from nothing gives the same.
     */
    private static String means(Customer customer, StageChange change) {
        return customer.diary().actions().stream()
                .filter(action -> action.kind() != ActionKind.NOTE)
                .filter(action -> !action.arrivedAt().isAfter(change.at()))
                .max(Comparator.comparing(Action::doneAt).thenComparing(Action::id))
                .map(action -> action.kind().name())
                .orElse(NO_ACTION);
    }
}
