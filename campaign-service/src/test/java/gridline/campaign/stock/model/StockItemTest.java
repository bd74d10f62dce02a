package gridline.campaign.stock.model;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.DomainEvent;
import gridline.contracts.Money;
import gridline.contracts.campaign.StockLow;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** CP-41, CP-51: stock agrees with itself whatever is asked of it. */
class StockItemTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String GRID = "/13/1301/130102/130102001";

    @Test
    void cp51_reservesOnceHoweverOftenItIsAsked() {
        StockItem umbrellas = with(10, 0);

        StockItem reserved = state(umbrellas.reserve("r-1", 6, "首场路演", "u-1", NOW));
        Decision<StockItem> again = reserved.reserve("r-1", 6, "首场路演", "u-1", NOW);

        assertThat(reserved.free()).isEqualTo(4);
        assertThat(state(again)).isEqualTo(reserved);
        assertThat(codes(reserved.reserve("r-1", 7, "首场路演", "u-1", NOW))).contains("CP-41.reservation-taken");
        assertThat(codes(reserved.reserve("r-2", 5, "抽奖", "u-1", NOW))).containsExactly("CP-41.not-enough");
    }

    @Test
    void cp41_issuesFromAReservationOrFromWhatIsFree() {
        StockItem reserved = state(with(10, 0).reserve("r-1", 6, "首场路演", "u-1", NOW));

        assertThat(codes(reserved.issue("u-2", 5, null, NOW))).containsExactly("CP-41.not-enough");
        StockItem issued = state(reserved.issue("u-2", 5, "r-1", NOW));
        assertThat(issued.onHand()).isEqualTo(5);
        assertThat(issued.reserved()).isEqualTo(1);
        assertThat(issued.heldBy("u-2")).isEqualTo(5);

        StockItem back =
                state(issued.handOut("u-2", 3, "现场发放", NOW)).giveBack("u-2", 2, NOW) instanceof Accepted<StockItem> yes
                        ? yes.state()
                        : null;
        assertThat(back).isNotNull();
        assertThat(back.onHand()).isEqualTo(7);
        assertThat(back.holdings()).isEmpty();
        assertThat(codes(back.giveBack("u-2", 1, NOW))).containsExactly("CP-41.not-held");
    }

    @Test
    void cp51_saysOnceThatItRunsLow() {
        StockItem plenty = with(10, 5);

        assertThat(events(plenty.issue("u-2", 5, null, NOW))).isEmpty();
        StockItem five = state(plenty.issue("u-2", 5, null, NOW));
        assertThat(events(five.issue("u-2", 1, null, NOW)))
                .containsExactly(new StockLow("s-1", GRID, "雨伞", "桥西库房", 4, 5));
        StockItem four = state(five.issue("u-2", 1, null, NOW));
        assertThat(events(four.issue("u-2", 1, null, NOW))).isEmpty();
    }

    @Test
    void cp51_aCountBelowWhatIsPromisedIsRefused() {
        StockItem reserved = state(with(10, 0).reserve("r-1", 6, "抽奖", "u-1", NOW));

        assertThat(codes(reserved.count(5, "u-1", "盘亏", NOW))).containsExactly("CP-41.count-below-reserved");
        assertThat(state(reserved.count(6, "u-1", "盘亏", NOW)).free()).isZero();
    }

    @Test
    void cp41_anAwardTakesAPrizeOutOfItsReservation() {
        StockItem reserved = state(with(2, 0).reserve("d-1", 1, "抽奖", "u-1", NOW));

        StockItem awarded = state(reserved.award("d-1", 1, "u-1", NOW));

        assertThat(awarded.onHand()).isEqualTo(1);
        assertThat(awarded.reserved()).isZero();
        assertThat(codes(awarded.award("d-1", 1, "u-1", NOW))).containsExactly("CP-41.no-such-reservation");
    }

    @Property(tries = 300)
    void cp41_neverBelowZeroAndNothingLostWhateverIsAsked(@ForAll long seed) {
        Random random = new Random(seed);
        StockItem item = with(50, 10);
        int received = 50;
        int gone = 0;
        for (int step = 0; step < 60; step++) {
            int amount = random.nextInt(12) - 1;
            String who = "u-" + random.nextInt(3);
            String what = "r-" + random.nextInt(4);
            StockItem before = item;
            Decision<StockItem> decision = switch (random.nextInt(6)) {
                case 0 -> item.receive(amount, who, null, NOW);
                case 1 -> item.reserve(what, amount, "路演", who, NOW);
                case 2 -> item.release(what, who, NOW);
                case 3 -> item.issue(who, amount, random.nextBoolean() ? what : null, NOW);
                case 4 -> item.giveBack(who, amount, NOW);
                default -> item.handOut(who, amount, null, NOW);
            };
            if (decision instanceof Accepted<StockItem>(StockItem next, var events)) {
                item = next;
            }
            var last = item.movements().isEmpty() ? null : item.movements().getLast();
            if (item != before
                    && last != null
                    && item.movements().size() > before.movements().size()) {
                received += last.kind() == StockMovement.Kind.RECEIVED ? last.quantity() : 0;
                gone += last.kind() == StockMovement.Kind.HANDED_OUT ? last.quantity() : 0;
            }
            int held = item.holdings().stream().mapToInt(StockHolding::quantity).sum();
            assertThat(item.free()).isNotNegative();
            assertThat(item.holdings()).allMatch(holding -> holding.quantity() > 0);
            assertThat(item.onHand() + held + gone).isEqualTo(received);
        }
    }

    private static StockItem with(int onHand, int reorderPoint) {
        return new StockItem(
                "s-1",
                GRID,
                "桥西库房",
                "雨伞",
                StockCategory.GIFT,
                Money.yuan("12.50"),
                onHand,
                reorderPoint,
                List.of(),
                List.of(),
                List.of());
    }

    private static StockItem state(Decision<StockItem> decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        return ((Accepted<StockItem>) decision).state();
    }

    private static List<DomainEvent> events(Decision<StockItem> decision) {
        return ((Accepted<StockItem>) decision).events();
    }

    private static List<String> codes(Decision<StockItem> decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        return ((Refused<StockItem>) decision)
                .violations().stream().map(Violation::code).toList();
    }
}
