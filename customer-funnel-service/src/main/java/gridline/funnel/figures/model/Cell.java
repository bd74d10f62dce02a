package gridline.funnel.figures.model;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.stage.model.StageChange;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
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

    /** How many lines of a customer's history are counted here. */
    public int linesOf(String customerId) {
        Position position = positions.get(customerId);
        return position == null ? 0 : position.lines();
    }

    /** The cell after everything of the customer that is not counted yet. */
    public Cell counting(Customer customer) {
        Position before = positions.get(customer.id());
        List<StageChange> history = customer.stageHistory();
        List<SignedOrder> signatures = SignedOrder.of(customer, 0);
        int lines = linesOf(customer.id());
        int signed = before == null ? 0 : before.signed();
        boolean merged = customer.kin().isMerged();
        boolean same = before != null && before.counts() != merged;
        if (same && lines >= history.size() && signed >= signatures.size()) {
            return this;
        }
        Map<Count.Key, Count> all = new LinkedHashMap<>();
        counts.forEach(count -> all.put(count.key(), count));
        StageMove.of(customer, 0, lines).forEach(move -> count(all, move));
        signatures.stream()
                .skip(signed)
                .forEach(one -> add(
                        all,
                        new Count.Key(
                                month(one.signedAt()), Count.Kind.SIGNED, FunnelStage.ORDERED, "", one.signedBy()),
                        one.monthlyFee().fen()));
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

    private static void count(Map<Count.Key, Count> all, StageMove move) {
        YearMonth month = month(move.at());
        String who = move.staffId();
        FunnelStage entered = move.entered();
        FunnelStage left = move.left();
        if (entered != null) {
            add(all, new Count.Key(month, Count.Kind.ENTERED, entered, "", who), 0);
            if (move.means() != null) {
                add(all, new Count.Key(month, Count.Kind.ADVANCED_BY, entered, move.means(), who), 0);
            }
        }
        if (left != null) {
            add(all, new Count.Key(month, Count.Kind.LEFT, left, "", who), move.seconds());
            if (entered == null) {
                Count.Kind kind = move.kind() == StageChange.Kind.LOST ? Count.Kind.LOST : Count.Kind.MOVED_BACK;
                String reason = move.reason() == null ? "" : move.reason().name();
                add(all, new Count.Key(month, kind, left, reason, who), 0);
            }
        }
    }

    private static void add(Map<Count.Key, Count> all, Count.Key key, long sum) {
        all.merge(key, new Count(key, 1, sum), Count::plus);
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(ZONE));
    }
}
