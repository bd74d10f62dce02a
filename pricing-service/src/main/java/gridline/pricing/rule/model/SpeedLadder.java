package gridline.pricing.rule.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * 速率档位: the speeds we sell, from the lowest step up.
 *
 * @param stepsMbps speeds in Mbit/s, strictly ascending, at least one
 */
public record SpeedLadder(List<Integer> stepsMbps) {

    public SpeedLadder {
        stepsMbps = List.copyOf(stepsMbps);
    }

    /** The lowest step, the one PR-01 speaks about. */
    public int lowest() {
        return stepsMbps.getFirst();
    }

    public boolean has(int speedMbps) {
        return indexOf(speedMbps) >= 0;
    }

    /** The speed the given number of steps above a step; empty if the ladder ends before or the speed is no step. */
    public OptionalInt above(int speedMbps, int steps) {
        int index = indexOf(speedMbps);
        return index < 0 || index + steps >= stepsMbps.size()
                ? OptionalInt.empty()
                : OptionalInt.of(stepsMbps.get(index + steps));
    }

    /** The greatest step that is not faster than the given speed; empty if even the lowest is. */
    public OptionalInt atMost(int speedMbps) {
        return stepsMbps.stream()
                .mapToInt(Integer::intValue)
                .filter(step -> step <= speedMbps)
                .max();
    }

    /** The least step that is not slower than the given speed; empty if even the highest is. */
    public OptionalInt atLeast(int speedMbps) {
        return stepsMbps.stream()
                .mapToInt(Integer::intValue)
                .filter(step -> step >= speedMbps)
                .min();
    }

    private int indexOf(int speedMbps) {
        for (int index = 0; index < stepsMbps.size(); index++) {
            if (stepsMbps.get(index) == speedMbps) {
                return index;
            }
        }
        return -1;
    }
}
