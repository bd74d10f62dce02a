package gridline.funnel.figures.model;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.stage.model.StageChange;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
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
     * @param left whether it lies in another grid now, and nothing of it is counted here
     */
    public record Position(
            int lines,
            int signed,
            FunnelStage stage,
            boolean lost,
            @Nullable Boolean merged,
            @Nullable Boolean left) {

        boolean counts() {
            return !Boolean.TRUE.equals(merged) && !hasLeft();
        }

        boolean hasLeft() {
            return Boolean.TRUE.equals(left);
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
        boolean same = before != null && !before.hasLeft() && before.counts() != merged;
        if (same && lines >= history.size() && signed >= signatures.size()) {
            return this;
        }
        Map<Count.Key, Count> all = byKey();
        counted(
                        StageMove.of(customer, 0, lines),
                        signatures.subList(Math.min(signed, signatures.size()), signatures.size()))
                .forEach(count -> all.merge(count.key(), count, Count::plus));
        Map<String, Position> next = new HashMap<>(positions);
        boolean lost = history.getLast().kind() == StageChange.Kind.LOST;
        Position after = new Position(
                Math.max(lines, history.size()),
                Math.max(signed, signatures.size()),
                history.getLast().to(),
                lost,
                merged,
                null);
        next.put(customer.id(), after);
        return new Cell(gridPath, next, standing.moved(before, after), List.copyOf(all.values()));
    }

    /** The cell without what it counts of a customer that lies in another grid now: exactly the lines that are counted of it. */
    public Cell leaving(Customer customer) {
        Position before = positions.get(customer.id());
        if (before == null || before.hasLeft()) {
            return this;
        }
        List<StageMove> moves = StageMove.of(customer, 0, 0);
        List<SignedOrder> signatures = SignedOrder.of(customer, 0);
        Map<Count.Key, Count> all = byKey();
        counted(
                        moves.subList(0, Math.min(before.lines(), moves.size())),
                        signatures.subList(0, Math.min(before.signed(), signatures.size())))
                .forEach(count -> all.merge(count.key(), count, Count::minus));
        all.values().removeIf(count -> count.number() == 0);
        Position after = new Position(0, 0, before.stage(), before.lost(), before.merged(), true);
        Map<String, Position> next = new HashMap<>(positions);
        next.put(customer.id(), after);
        return new Cell(gridPath, next, standing.moved(before, after), List.copyOf(all.values()));
    }

    private Map<Count.Key, Count> byKey() {
        Map<Count.Key, Count> all = new LinkedHashMap<>();
        counts.forEach(count -> all.put(count.key(), count));
        return all;
    }

    /** What some moves and signatures are counted as, one by one. */
    private static List<Count> counted(List<StageMove> moves, List<SignedOrder> signatures) {
        List<Count> found = new ArrayList<>();
        moves.forEach(move -> count(found, move));
        signatures.forEach(one -> found.add(new Count(
                new Count.Key(month(one.signedAt()), Count.Kind.SIGNED, FunnelStage.ORDERED, "", one.signedBy()),
                1,
                one.monthlyFee().fen())));
        return found;
    }

    private static void count(List<Count> found, StageMove move) {
        YearMonth month = month(move.at());
        String who = move.staffId();
        FunnelStage entered = move.entered();
        FunnelStage left = move.left();
        if (entered != null) {
            found.add(new Count(new Count.Key(month, Count.Kind.ENTERED, entered, "", who), 1, 0));
            if (move.means() != null) {
                found.add(new Count(new Count.Key(month, Count.Kind.ADVANCED_BY, entered, move.means(), who), 1, 0));
            }
        }
        if (left != null) {
            found.add(new Count(new Count.Key(month, Count.Kind.LEFT, left, "", who), 1, move.seconds()));
            if (entered == null) {
                Count.Kind kind = move.kind() == StageChange.Kind.LOST ? Count.Kind.LOST : Count.Kind.MOVED_BACK;
                String reason = move.reason() == null ? "" : move.reason().name();
                found.add(new Count(new Count.Key(month, kind, left, reason, who), 1, 0));
            }
        }
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(ZONE));
    }
}
