package gridline.funnel.figures.model;

import static gridline.funnel.DecisionAssert.assertThatDecision;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Firms;
import gridline.funnel.customer.model.Moving;
import gridline.funnel.figures.model.Count.Kind;
import gridline.funnel.stage.model.MoveReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** FN-03, FN-02: counting as customers change gives what counting from nothing gives. */
class CellTest {

    private static final String GRID = Firms.PLACE.gridPath();

    @Test
    void countsStagesTimesAndSignatures() {
        Tally tally = Tally.of(Stream.of(Cell.empty(GRID).counting(Firms.at(FunnelStage.ON_NET))));
        assertThat(tally.now(FunnelStage.ON_NET)).isEqualTo(1);
        assertThat(tally.now(FunnelStage.TARGET)).isZero();
        for (FunnelStage stage : FunnelStage.values()) {
            assertThat(tally.total(Kind.ENTERED, stage, key -> true).number()).isEqualTo(1);
        }
        // Opened a day before it was listed.
        assertThat(tally.total(Kind.LEFT, FunnelStage.TARGET, key -> true)).isEqualTo(new Tally.Total(1, 86_400));
        assertThat(tally.total(Kind.SIGNED, FunnelStage.ORDERED, key -> true)).isEqualTo(new Tally.Total(1, 9_000));
        assertThat(tally.total(
                        Kind.SIGNED, FunnelStage.ORDERED, key -> key.staffId().equals("u-else")))
                .isEqualTo(new Tally.Total(0, 0));
    }

    @Test
    void isTheSameWhateverWasToldTwiceOrNotAtAll() {
        Customer lost = assertThatDecision(Moving.lose(Firms.at(FunnelStage.ORDERED), Firms.because(MoveReason.PRICE)))
                .isAccepted();
        List<Customer> told = List.of(
                Firms.fresh(),
                Firms.fresh(),
                Firms.at(FunnelStage.POTENTIAL),
                Firms.at(FunnelStage.ORDERED),
                lost,
                lost);
        Cell counted = Cell.empty(GRID);
        for (Customer each : told) {
            counted = counted.counting(each);
        }
        // An older state told late changes nothing.
        counted = counted.counting(Firms.fresh());
        Tally fresh = Tally.of(Stream.of(Cell.empty(GRID).counting(lost)));
        assertThat(Tally.of(Stream.of(counted))).isEqualTo(fresh);
        assertThat(fresh.lost()).isEqualTo(1);
        assertThat(fresh.now()).isEmpty();
        assertThat(fresh.total(
                                Kind.LOST,
                                FunnelStage.ORDERED,
                                key -> key.reason().equals("PRICE"))
                        .number())
                .isEqualTo(1);
    }

    @Test
    void knowsWhereItsCustomersStandWithoutTheirPositions() {
        Customer onNet = Firms.at(FunnelStage.ON_NET);
        Customer lost = assertThatDecision(Moving.lose(Firms.at(FunnelStage.LISTED), Firms.because(MoveReason.PRICE)))
                .isAccepted();
        for (List<Customer> told : List.of(List.of(Firms.fresh(), onNet), List.of(Firms.fresh(), lost))) {
            Cell counted = Cell.empty(GRID);
            for (Customer each : told) {
                counted = counted.counting(each);
                assertThat(counted.standing())
                        .isEqualTo(Cell.of(GRID, counted.positions(), counted.counts())
                                .standing());
            }
        }
        assertThat(Cell.empty(GRID).counting(onNet).standing().now()).containsOnlyKeys(FunnelStage.ON_NET);
        assertThat(Cell.empty(GRID).counting(lost).standing()).isEqualTo(new Standing(Map.of(), 1));
    }

    @Test
    void countsNothingOfWhoeverLeftForAnotherGridAndAllOfItWhenItComesBack() {
        Customer onNet = Firms.at(FunnelStage.ON_NET);
        Customer lost = assertThatDecision(Moving.lose(onNet, Firms.because(MoveReason.PRICE)))
                .isAccepted();
        for (Customer counted : List.of(Firms.fresh(), Firms.at(FunnelStage.ORDERED), onNet, lost)) {
            Cell here = Cell.empty(GRID).counting(counted);
            // What happened after the cell looked last was never counted, and is not taken back.
            Cell left = here.leaving(lost);
            assertThat(left.counts()).isEmpty();
            assertThat(left.standing()).isEqualTo(Standing.NONE);
            assertThat(left.leaving(lost)).isEqualTo(left);
            assertThat(left.takes(lost.id())).isTrue();
            Cell back = left.counting(lost);
            assertThat(Tally.of(Stream.of(back)))
                    .isEqualTo(Tally.of(Stream.of(Cell.empty(GRID).counting(lost))));
        }
    }

    @Test
    void keepsThePlaceOfWhoeverLeftSoThatItStaysFull() {
        Customer fresh = Firms.fresh();
        Cell cell = Cell.empty(GRID).counting(fresh);
        assertThat(cell.leaving(fresh).positions()).containsOnlyKeys(fresh.id());
        assertThat(Cell.empty(GRID).leaving(fresh)).isEqualTo(Cell.empty(GRID));
    }

    @Test
    void takesNobodyNewWhenItIsFull() {
        Map<String, Cell.Position> positions = new HashMap<>();
        for (int at = 0; at < Cell.ROOM - 1; at++) {
            positions.put("f-" + at, new Cell.Position(1, 0, FunnelStage.TARGET, false, false, null));
        }
        assertThat(Cell.of(GRID, positions, List.of()).takes("f-new")).isTrue();
        positions.put("f-last", new Cell.Position(1, 0, FunnelStage.TARGET, false, false, null));
        Cell full = Cell.of(GRID, positions, List.of());
        assertThat(full.takes("f-new")).isFalse();
        assertThat(full.takes("f-last")).isTrue();
    }
}
