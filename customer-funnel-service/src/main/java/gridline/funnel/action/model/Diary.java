package gridline.funnel.action.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * 跟进记录: what was done with a customer and what is planned.
 *
 * @param actions in the order of doing, whatever the order of arrival
 * @param plans oldest first
 */
public record Diary(List<Action> actions, List<Plan> plans) {

    /** Most actions of one customer; far above honest use, it bounds the document. */
    public static final int MAX_ACTIONS = 1000;

    /** Most plans of one customer that are open at once. */
    public static final int MAX_OPEN_PLANS = 20;

    /** Plans that are kept after they were closed. */
    private static final int MAX_CLOSED_PLANS = 200;

    public static final Diary EMPTY = new Diary(List.of(), List.of());

    public Diary {
        actions = List.copyOf(actions);
        plans = List.copyOf(plans);
    }

    public Optional<Action> action(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    public Optional<Plan> plan(String id) {
        return plans.stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    public List<Plan> openPlans() {
        return plans.stream().filter(Plan::isOpen).toList();
    }

    public Diary with(Action more) {
        List<Action> longer = new ArrayList<>(actions);
        longer.add(more);
        longer.sort(Comparator.comparing(Action::doneAt).thenComparing(Action::arrivedAt));
        return new Diary(longer, plans);
    }

    public Diary with(Plan more) {
        List<Plan> longer = new ArrayList<>(plans);
        longer.add(more);
        long closed = longer.stream().filter(plan -> !plan.isOpen()).count();
        if (closed > MAX_CLOSED_PLANS) {
            longer.stream().filter(plan -> !plan.isOpen()).findFirst().ifPresent(longer::remove);
        }
        return new Diary(actions, longer);
    }

    /** With every plan replaced by what becomes of it. */
    public Diary withPlans(UnaryOperator<Plan> next) {
        return new Diary(actions, plans.stream().map(next).toList());
    }

    /** When the next reminder is due; empty if none is. */
    public Optional<Instant> dueAt() {
        return plans.stream()
                .filter(plan -> plan.isOpen() && !plan.reminded())
                .map(Plan::remindAt)
                .min(Instant::compareTo);
    }
}
