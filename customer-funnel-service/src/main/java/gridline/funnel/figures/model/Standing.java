package gridline.funnel.figures.model;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.figures.model.Cell.Position;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 现状计数: where the customers of a cell stand now, kept beside their positions so that totals need not read these.
 *
 * @param now how many stand at each stage, the lost ones left out; stages without any are left out
 * @param lost how many are lost and not taken up again
 */
public record Standing(Map<FunnelStage, Long> now, long lost) {

    public static final Standing NONE = new Standing(Map.of(), 0);

    public Standing {
        now = Map.copyOf(now);
    }

    static Standing of(Collection<Position> positions) {
        Standing all = NONE;
        for (Position each : positions) {
            all = all.moved(null, each);
        }
        return all;
    }

    /** After one customer has come from a position, null for one that is new, to another. */
    Standing moved(@Nullable Position before, Position after) {
        Map<FunnelStage, Long> next = new EnumMap<>(FunnelStage.class);
        next.putAll(now);
        long nextLost = lost;
        if (before != null && before.counts()) {
            nextLost -= before.lost() ? 1 : 0;
            if (!before.lost()) {
                next.merge(before.stage(), -1L, Standing::sumOrGone);
            }
        }
        if (after.counts()) {
            nextLost += after.lost() ? 1 : 0;
            if (!after.lost()) {
                next.merge(after.stage(), 1L, Standing::sumOrGone);
            }
        }
        return new Standing(next, nextLost);
    }

    private static @Nullable Long sumOrGone(Long one, Long other) {
        long sum = one + other;
        return sum == 0 ? null : sum;
    }
}
