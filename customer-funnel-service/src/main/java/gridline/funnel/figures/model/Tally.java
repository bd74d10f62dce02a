package gridline.funnel.figures.model;

import gridline.contracts.funnel.FunnelStage;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * 汇总: the counts of many cells together.
 *
 * @param now how many customers stand at each stage, the lost ones left out
 * @param lost how many are lost and not taken up again
 * @param counts what was counted
 */
public record Tally(Map<FunnelStage, Long> now, long lost, Map<Count.Key, Count> counts) {

    public static Tally of(Stream<Cell> cells) {
        Map<FunnelStage, Long> now = new EnumMap<>(FunnelStage.class);
        Map<Count.Key, Count> counts = new LinkedHashMap<>();
        long[] lost = {0};
        cells.forEach(cell -> {
            cell.standing().now().forEach((stage, number) -> now.merge(stage, number, Long::sum));
            lost[0] += cell.standing().lost();
            cell.counts().forEach(count -> counts.merge(count.key(), count, Count::plus));
        });
        return new Tally(now, lost[0], counts);
    }

    public long now(FunnelStage stage) {
        return now.getOrDefault(stage, 0L);
    }

    /** Number and sum of everything of a kind at a stage that the filter lets through. */
    public Total total(Count.Kind kind, FunnelStage stage, Predicate<Count.Key> filter) {
        long number = 0;
        long sum = 0;
        for (Count count : counts.values()) {
            Count.Key key = count.key();
            if (key.kind() == kind && key.stage() == stage && filter.test(key)) {
                number += count.number();
                sum += count.sum();
            }
        }
        return new Total(number, sum);
    }

    /** 合计. */
    public record Total(long number, long sum) {}
}
