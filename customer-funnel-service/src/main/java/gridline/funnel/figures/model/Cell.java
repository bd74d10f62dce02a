package gridline.funnel.figures.model;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.action.model.Action;
import gridline.funnel.action.model.ActionKind;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.order.model.Order;
import gridline.funnel.order.model.OrderStatus;
import gridline.funnel.stage.model.StageChange;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 计数单元 (FN-03): the counts of some customers of one grid. Histories only grow (FN-02), so it is enough to remember how many lines
 * of each customer's history are counted: whatever is told twice, late or not at all, the next look counts exactly the lines
 * that are missing, and a count from nothing gives the same. A cell stays small: one that is full takes nobody new, and never
 * gives anybody up.
 *
 * @param gridPath grid of the customers
 * @param positions how far each customer is counted, by its id
 * @param standing where they stand now; follows from the positions
 * @param counts what was counted
 */
public record Cell(String gridPath, Map<String, Position> positions, Standing standing, List<Count> counts) {

    /** So many customers fill a cell. Never raise it: cells that were full before would take in whom others count already. */
    public static final int ROOM = 128;

    /** Stands for a move nothing was recorded before. */
    public static final String NO_ACTION = "NONE";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * 计数位置: how far a customer is counted.
     *
     * @param lines lines of the history of stages
     * @param signed signatures of orders
     * @param stage where it stood then
     * @param lost whether it was lost then
     * @param merged whether it was given up for another file (FN-16)
     */
    public record Position(
            int lines,
            int signed,
            FunnelStage stage,
            boolean lost,
            @Nullable Boolean merged) {

        boolean counts() {
            return !Boolean.TRUE.equals(merged);
        }
    }

    private record Signature(Instant at, String staffId, long fen) {}

    public Cell {
        positions = Map.copyOf(positions);
        counts = List.copyOf(counts);
    }

    public static Cell empty(String gridPath) {
        return new Cell(gridPath, Map.of(), Standing.NONE, List.of());
    }

    /** The cell with these positions. */
    public static Cell of(String gridPath, Map<String, Position> positions, List<Count> counts) {
        return new Cell(gridPath, positions, Standing.of(positions.values()), counts);
    }

    public boolean isFull() {
        return positions.size() >= ROOM;
    }

    /** Whether the customer is counted here, or is to be. */
    public boolean takes(String customerId) {
        return positions.containsKey(customerId) || !isFull();
    }

    /** The cell after everything of the customer that is not counted yet. */
    public Cell counting(Customer customer) {
        Position before = positions.get(customer.id());
        List<StageChange> history = customer.stageHistory();
        List<Signature> signatures = signatures(customer);
        int lines = before == null ? 0 : before.lines();
        int signed = before == null ? 0 : before.signed();
        boolean merged = customer.kin().isMerged();
        boolean same = before != null && before.counts() != merged;
        if (same && lines >= history.size() && signed >= signatures.size()) {
            return this;
        }
        Map<Count.Key, Count> all = new LinkedHashMap<>();
        counts.forEach(count -> all.put(count.key(), count));
        for (int at = lines; at < history.size(); at++) {
            count(all, at == 0 ? null : history.get(at - 1), history.get(at), customer);
        }
        signatures.stream()
                .skip(signed)
                .forEach(one -> add(
                        all,
                        new Count.Key(month(one.at()), Count.Kind.SIGNED, FunnelStage.ORDERED, "", one.staffId()),
                        one.fen()));
        Map<String, Position> next = new HashMap<>(positions);
        boolean lost = history.getLast().kind() == StageChange.Kind.LOST;
        Position after = new Position(
                Math.max(lines, history.size()),
                Math.max(signed, signatures.size()),
                history.getLast().to(),
                lost,
                merged);
        next.put(customer.id(), after);
        return new Cell(gridPath, next, standing.moved(before, after), List.copyOf(all.values()));
    }

    private static void count(
            Map<Count.Key, Count> all, @Nullable StageChange before, StageChange line, Customer customer) {
        YearMonth month = month(line.at());
        String who = line.by().id();
        String reason = line.reason() == null ? "" : line.reason().name();
        switch (line.kind()) {
            case CREATED -> add(all, new Count.Key(month, Count.Kind.ENTERED, line.to(), "", who), 0);
            case ADVANCED -> {
                add(all, new Count.Key(month, Count.Kind.ENTERED, line.to(), "", who), 0);
                add(all, new Count.Key(month, Count.Kind.ADVANCED_BY, line.to(), means(customer, line), who), 0);
                left(all, before, line, month);
            }
            case MOVED_BACK -> {
                left(all, before, line, month);
                add(all, new Count.Key(month, Count.Kind.MOVED_BACK, from(line), reason, who), 0);
            }
            case LOST -> {
                left(all, before, line, month);
                add(all, new Count.Key(month, Count.Kind.LOST, from(line), reason, who), 0);
            }
            case REOPENED -> {
                // the stage it is taken up at is where it fell to; nothing is entered or left
            }
        }
    }

    /**
     * What was done last before a move: only what had arrived by then, so that an action that arrives late changes no count, and
     * a count from nothing gives the same.
     */
    private static String means(Customer customer, StageChange line) {
        return customer.diary().actions().stream()
                .filter(action -> action.kind() != ActionKind.NOTE)
                .filter(action -> !action.arrivedAt().isAfter(line.at()))
                .max(Comparator.comparing(Action::doneAt).thenComparing(Action::id))
                .map(action -> action.kind().name())
                .orElse(NO_ACTION);
    }

    private static void left(
            Map<Count.Key, Count> all, @Nullable StageChange before, StageChange line, YearMonth month) {
        if (before != null) {
            long seconds = Duration.between(before.at(), line.at()).toSeconds();
            add(
                    all,
                    new Count.Key(
                            month, Count.Kind.LEFT, from(line), "", line.by().id()),
                    Math.max(0, seconds));
        }
    }

    private static FunnelStage from(StageChange line) {
        FunnelStage from = line.from();
        return from == null ? line.to() : from;
    }

    private static void add(Map<Count.Key, Count> all, Count.Key key, long sum) {
        all.merge(key, new Count(key, 1, sum), Count::plus);
    }

    /** Every signature in the order of time; an order is never taken out, and its steps only grow. */
    private static List<Signature> signatures(Customer customer) {
        List<Signature> found = new ArrayList<>();
        for (Order order : customer.orders()) {
            // A step back to SIGNED takes an activation back and signs nothing.
            order.steps().stream()
                    .filter(step -> step.status() == OrderStatus.SIGNED)
                    .findFirst()
                    .ifPresent(step -> found.add(new Signature(
                            step.at(), step.by().id(), order.monthlyTotal().fen())));
        }
        found.sort(Comparator.comparing(Signature::at));
        return found;
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(ZONE));
    }
}
