package gridline.funnel.figures.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** FN-03: how customers spread over the cells of their grid. */
class CellPathTest {

    private static final String GRID = "/13/1301/130102/130102001";

    @Test
    void beginsAtTheCellsThereWereBeforeTheyCouldBeFull() {
        String id = "f1b2c3d4-0000-0000-0000-000000000001";
        CellPath path = CellPath.of(GRID, id);

        assertThat(path.id()).isEqualTo("13.1301.130102.130102001#" + Math.floorMod(id.hashCode(), 8));
    }

    @Test
    void liesWithinTheRangeOfItsGridAndOfEveryNodeAbove() {
        CellPath path = CellPath.of(GRID, "f-1");
        for (int depth = 0; depth < 12; depth++) {
            for (String node : new String[] {"/13", "/13/1301", "/13/1301/130102", GRID}) {
                assertThat(path.id())
                        .isGreaterThanOrEqualTo(CellPath.start(node))
                        .isLessThan(CellPath.end(node));
            }
            assertThat(path.id().compareTo(CellPath.start("/13/1301/130102/13010200")))
                    .isPositive();
            assertThat(path.id()).isGreaterThan(CellPath.end("/13/1301/130102/130102000"));
            path.descend();
        }
    }

    @Test
    void spreadsAHundredThousandCustomersOverSmallCellsInThreeLevels() {
        Map<String, Integer> filled = new HashMap<>();
        Map<Integer, Integer> depths = new HashMap<>();
        for (int at = 0; at < 100_000; at++) {
            CellPath path = CellPath.of(GRID, new UUID(at * 7919L, at).toString());
            int depth = 0;
            while (filled.getOrDefault(path.id(), 0) == Cell.ROOM) {
                path.descend();
                depth++;
            }
            filled.merge(path.id(), 1, Integer::sum);
            depths.merge(depth, 1, Integer::sum);
        }

        assertThat(depths.keySet()).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(filled).hasSizeLessThan(2_500);
    }
}
