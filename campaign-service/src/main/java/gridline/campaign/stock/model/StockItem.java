package gridline.campaign.stock.model;

import gridline.contracts.Money;
import gridline.contracts.campaign.StockLow;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 库存项 (CP-41, CP-51): one kind of thing in one place. Everything about it is one document, so what is there, what is reserved
 * and who holds something always agree: 0 ≤ {@link #reserved} ≤ {@code onHand}, and nobody holds less than nothing.
 *
 * @param id identity
 * @param gridPath org node that owns it
 * @param place where it lies, for example the store room of the branch
 * @param name kind of thing, for example 雨伞
 * @param category gift, printed matter or roadshow kit
 * @param unitCost what one costs
 * @param onHand pieces in the place, reserved ones included, 0 or more
 * @param reorderPoint fewest pieces that should be free; below it the item is low
 * @param reservations what is kept for something
 * @param holdings who took how much out and still has it
 * @param movements the last {@value #KEPT} movements, oldest first
 */
public record StockItem(
        String id,
        String gridPath,
        String place,
        String name,
        StockCategory category,
        Money unitCost,
        int onHand,
        int reorderPoint,
        List<StockReservation> reservations,
        List<StockHolding> holdings,
        List<StockMovement> movements) {

    /** Movements kept in the document. */
    public static final int KEPT = 200;
    /** Most pieces one movement may have. */
    public static final int MOST = 1_000_000;

    public StockItem {
        reservations = List.copyOf(reservations);
        holdings = List.copyOf(holdings);
        movements = List.copyOf(movements);
    }

    public int reserved() {
        return reservations.stream().mapToInt(StockReservation::quantity).sum();
    }

    /** Pieces that are there and kept for nothing. */
    public int free() {
        return onHand - reserved();
    }

    public boolean isLow() {
        return free() < reorderPoint;
    }

    public Optional<StockReservation> reservation(String reservationId) {
        return reservations.stream()
                .filter(each -> each.id().equals(reservationId))
                .findFirst();
    }

    public int heldBy(String holder) {
        return holdings.stream()
                .filter(each -> each.holder().equals(holder))
                .mapToInt(StockHolding::quantity)
                .sum();
    }

    public Decision<StockItem> receive(int quantity, String by, @Nullable String note, Instant at) {
        return new Violations()
                .addAll(amount(quantity))
                .orElse(() -> moved(
                        StockMovement.Kind.RECEIVED,
                        quantity,
                        by,
                        note,
                        at,
                        onHand + quantity,
                        reservations,
                        holdings));
    }

    /** CP-41, CP-51: keeps pieces for something. The same reservation again changes nothing. */
    public Decision<StockItem> reserve(String reservationId, int quantity, String purpose, String by, Instant at) {
        Optional<StockReservation> before = reservation(reservationId);
        if (before.isPresent() && before.get().quantity() == quantity) {
            return Decision.accepted(this);
        }
        return new Violations()
                .addAll(amount(quantity))
                .when(before.isPresent(), () -> Violation.of("CP-41.reservation-taken", "id"))
                .when(quantity > free(), () -> shortage(quantity))
                .orElse(() -> moved(
                        StockMovement.Kind.RESERVED,
                        quantity,
                        by,
                        purpose,
                        at,
                        onHand,
                        plus(reservations, new StockReservation(reservationId, quantity, purpose, by, at)),
                        holdings));
    }

    /** Gives up what is left of a reservation; one that is not there changes nothing. */
    public Decision<StockItem> release(String reservationId, String by, Instant at) {
        return reservation(reservationId)
                .map(found -> moved(
                        StockMovement.Kind.RELEASED,
                        found.quantity(),
                        by,
                        found.purpose(),
                        at,
                        onHand,
                        without(found, 0),
                        holdings))
                .orElseGet(() -> Decision.accepted(this));
    }

    /** CP-41: takes pieces out for a person, from a reservation or from what is free. */
    public Decision<StockItem> issue(String holder, int quantity, @Nullable String reservationId, Instant at) {
        StockReservation from =
                reservationId == null ? null : reservation(reservationId).orElse(null);
        int most = from == null ? free() : from.quantity();
        return new Violations()
                .addAll(amount(quantity))
                .when(
                        reservationId != null && from == null,
                        () -> Violation.of("CP-41.no-such-reservation", "reservationId"))
                .when(quantity > most, () -> shortage(quantity))
                .orElse(() -> moved(
                        StockMovement.Kind.ISSUED,
                        quantity,
                        holder,
                        reservationId,
                        at,
                        onHand - quantity,
                        from == null ? reservations : without(from, from.quantity() - quantity),
                        held(holder, quantity)));
    }

    /** A person brings pieces back. */
    public Decision<StockItem> giveBack(String holder, int quantity, Instant at) {
        return fromHolder(holder, quantity)
                .orElse(() -> moved(
                        StockMovement.Kind.RETURNED,
                        quantity,
                        holder,
                        null,
                        at,
                        onHand + quantity,
                        reservations,
                        held(holder, -quantity)));
    }

    /** A person gave pieces away; they are gone for good. */
    public Decision<StockItem> handOut(String holder, int quantity, @Nullable String note, Instant at) {
        return fromHolder(holder, quantity)
                .orElse(() -> moved(
                        StockMovement.Kind.HANDED_OUT,
                        quantity,
                        holder,
                        note,
                        at,
                        onHand,
                        reservations,
                        held(holder, -quantity)));
    }

    /** A prize goes straight from its reservation to who won it (CP-41). */
    public Decision<StockItem> award(String reservationId, int quantity, String by, Instant at) {
        return reservation(reservationId)
                .filter(found -> found.quantity() >= quantity)
                .map(found -> moved(
                        StockMovement.Kind.HANDED_OUT,
                        quantity,
                        by,
                        found.purpose(),
                        at,
                        onHand - quantity,
                        without(found, found.quantity() - quantity),
                        holdings))
                .orElseGet(() -> Decision.refused(Violation.of("CP-41.no-such-reservation", "reservationId")));
    }

    /** CP-51: what was really counted; it may not be less than what was promised by reservations. */
    public Decision<StockItem> count(int counted, String by, String reason, Instant at) {
        return new Violations()
                .when(
                        counted < reserved(),
                        () -> Violation.of("CP-41.count-below-reserved", "counted")
                                .with("reserved", reserved()))
                .orElse(() -> moved(
                        StockMovement.Kind.COUNTED, counted - onHand, by, reason, at, counted, reservations, holdings));
    }

    private Violations fromHolder(String holder, int quantity) {
        return new Violations()
                .addAll(amount(quantity))
                .when(
                        quantity > heldBy(holder),
                        () -> Violation.of("CP-41.not-held", "quantity").with("held", heldBy(holder)));
    }

    private static List<Violation> amount(int quantity) {
        return quantity >= 1 && quantity <= MOST
                ? List.of()
                : List.of(
                        Violation.of("CP-41.quantity-out-of-range", "quantity").with("most", MOST));
    }

    private Violation shortage(int quantity) {
        return Violation.of("CP-41.not-enough", "quantity")
                .with("wanted", quantity)
                .with("free", free());
    }

    private Decision<StockItem> moved(
            StockMovement.Kind kind,
            int quantity,
            String who,
            @Nullable String note,
            Instant at,
            int nowOnHand,
            List<StockReservation> nowReserved,
            List<StockHolding> nowHeld) {
        List<StockMovement> all = new ArrayList<>(movements);
        all.add(new StockMovement(kind, quantity, who, note, at, nowOnHand));
        StockItem after = new StockItem(
                id,
                gridPath,
                place,
                name,
                category,
                unitCost,
                nowOnHand,
                reorderPoint,
                nowReserved,
                nowHeld,
                all.subList(Math.max(0, all.size() - KEPT), all.size()));
        return after.isLow() && !isLow()
                ? Decision.accepted(after, new StockLow(id, gridPath, name, place, after.free(), reorderPoint))
                : new Accepted<>(after, List.of());
    }

    private List<StockReservation> without(StockReservation found, int left) {
        List<StockReservation> all = new ArrayList<>();
        for (StockReservation each : reservations) {
            if (each != found) {
                all.add(each);
            } else if (left > 0) {
                all.add(new StockReservation(each.id(), left, each.purpose(), each.by(), each.at()));
            }
        }
        return all;
    }

    private List<StockHolding> held(String holder, int change) {
        List<StockHolding> all = new ArrayList<>(holdings);
        int now = heldBy(holder) + change;
        all.removeIf(each -> each.holder().equals(holder));
        if (now > 0) {
            all.add(new StockHolding(holder, now));
        }
        return all;
    }

    private static List<StockReservation> plus(List<StockReservation> some, StockReservation one) {
        List<StockReservation> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }
}
