package gridline.funnel.figures.web;

import gridline.contracts.Money;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.figures.model.Count;
import gridline.funnel.figures.model.Tally;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * 漏斗报表 (FN-03): the figures of a node of the org tree in a period.
 *
 * @param from first month
 * @param to last month
 * @param staffId whose acts alone are counted; null for everybody's. What stands now is everybody's in any case
 * @param stages stage by stage
 * @param lost how many are lost and not taken up again
 * @param losses losses of the period by stage and reason
 * @param means moves forward of the period, by what was done last before them
 * @param orders orders signed in the period
 * @param people who did what in the period
 * @param forecast what may be expected of those on their way
 */
record FunnelReport(
        String gridPath,
        YearMonth from,
        YearMonth to,
        @Nullable String staffId,
        List<StageFigures> stages,
        long lost,
        List<Losses> losses,
        List<Means> means,
        Orders orders,
        List<Person> people,
        Forecast forecast) {

    /**
     * 阶段数字.
     *
     * @param now customers that stand there now
     * @param entered entered it in the period
     * @param left left it in the period, in whatever direction
     * @param movedBack of these, backward
     * @param conversionPercent entered the next stage for each hundred that entered this one; null without any
     * @param averageDays days spent there by those who left; null without any
     */
    record StageFigures(
            FunnelStage stage,
            long now,
            long entered,
            long left,
            long movedBack,
            @Nullable BigDecimal conversionPercent,
            @Nullable BigDecimal averageDays) {}

    /** 流失原因. */
    record Losses(FunnelStage stage, String reason, long number) {}

    /**
     * 推进手段 (FN-03): what led into a stage.
     *
     * @param means kind of the action done last before the move; NONE if none was recorded
     */
    record Means(FunnelStage stage, String means, long number) {}

    /** 签约. */
    record Orders(long signed, Money monthlyFee) {}

    /** 人员业绩: forward moves into each stage, losses and signatures. */
    record Person(String staffId, Map<FunnelStage, Long> entered, long lost, long signed, Money monthlyFee) {}

    /**
     * 预测: for each stage the customers there, times the share that ever got from there on net, times the average order.
     *
     * @param expectedMonthlyFee null while no order was ever signed
     * @param basis what it rests on, from the whole history
     */
    record Forecast(
            @Nullable Money expectedMonthlyFee,
            long ordersEver,
            @Nullable Money averageOrder,
            List<Basis> basis) {}

    /** 预测依据: {@code rate} is {@code onNetEver / enteredEver}, at most 1. */
    record Basis(FunnelStage stage, long now, long enteredEver, long onNetEver, BigDecimal rate) {}

    static FunnelReport of(String gridPath, YearMonth from, YearMonth to, @Nullable String staffId, Tally tally) {
        Predicate<Count.Key> period = key -> !key.month().isBefore(from)
                && !key.month().isAfter(to)
                && (staffId == null || key.staffId().equals(staffId));
        List<StageFigures> stages = new ArrayList<>();
        for (FunnelStage stage : FunnelStage.values()) {
            stages.add(figures(stage, tally, period));
        }
        Tally.Total signed = tally.total(Count.Kind.SIGNED, FunnelStage.ORDERED, period);
        return new FunnelReport(
                gridPath,
                from,
                to,
                staffId,
                stages,
                tally.lost(),
                losses(tally, period),
                means(tally, period),
                new Orders(signed.number(), Money.ofFen(signed.sum())),
                people(tally, period),
                forecast(tally));
    }

    private static StageFigures figures(FunnelStage stage, Tally tally, Predicate<Count.Key> period) {
        long entered = tally.total(Count.Kind.ENTERED, stage, period).number();
        Tally.Total left = tally.total(Count.Kind.LEFT, stage, period);
        FunnelStage next = stage == FunnelStage.ON_NET ? null : FunnelStage.values()[stage.ordinal() + 1];
        long further =
                next == null ? 0 : tally.total(Count.Kind.ENTERED, next, period).number();
        return new StageFigures(
                stage,
                tally.now(stage),
                entered,
                left.number(),
                tally.total(Count.Kind.MOVED_BACK, stage, period).number(),
                next == null ? null : ratio(100 * further, entered, 1),
                ratio(left.sum(), 86_400 * left.number(), 1));
    }

    private static List<Losses> losses(Tally tally, Predicate<Count.Key> period) {
        Map<String, Losses> found = new TreeMap<>();
        tally.counts().values().stream()
                .filter(count -> count.key().kind() == Count.Kind.LOST && period.test(count.key()))
                .forEach(count -> found.merge(
                        count.key().stage().ordinal() + count.key().reason(),
                        new Losses(count.key().stage(), count.key().reason(), count.number()),
                        (one, more) -> new Losses(one.stage(), one.reason(), one.number() + more.number())));
        return List.copyOf(found.values());
    }

    private static List<Means> means(Tally tally, Predicate<Count.Key> period) {
        Map<String, Means> found = new TreeMap<>();
        tally.counts().values().stream()
                .filter(count -> count.key().kind() == Count.Kind.ADVANCED_BY && period.test(count.key()))
                .forEach(count -> found.merge(
                        count.key().stage().ordinal() + count.key().reason(),
                        new Means(count.key().stage(), count.key().reason(), count.number()),
                        (one, more) -> new Means(one.stage(), one.means(), one.number() + more.number())));
        return List.copyOf(found.values());
    }

    private static List<Person> people(Tally tally, Predicate<Count.Key> period) {
        return tally.counts().keySet().stream()
                .filter(period)
                .map(Count.Key::staffId)
                .distinct()
                .map(id -> person(id, tally, period.and(key -> key.staffId().equals(id))))
                .sorted(Comparator.comparing(Person::staffId))
                .toList();
    }

    private static Person person(String id, Tally tally, Predicate<Count.Key> own) {
        Map<FunnelStage, Long> entered = new EnumMap<>(FunnelStage.class);
        long lost = 0;
        for (FunnelStage stage : FunnelStage.values()) {
            entered.put(stage, tally.total(Count.Kind.ENTERED, stage, own).number());
            lost += tally.total(Count.Kind.LOST, stage, own).number();
        }
        Tally.Total signed = tally.total(Count.Kind.SIGNED, FunnelStage.ORDERED, own);
        return new Person(id, entered, lost, signed.number(), Money.ofFen(signed.sum()));
    }

    private static Forecast forecast(Tally tally) {
        Predicate<Count.Key> ever = key -> true;
        Tally.Total signed = tally.total(Count.Kind.SIGNED, FunnelStage.ORDERED, ever);
        long onNet = tally.total(Count.Kind.ENTERED, FunnelStage.ON_NET, ever).number();
        List<Basis> basis = new ArrayList<>();
        BigDecimal expected = BigDecimal.ZERO;
        for (FunnelStage stage : FunnelStage.values()) {
            if (stage != FunnelStage.ON_NET) {
                long entered = tally.total(Count.Kind.ENTERED, stage, ever).number();
                BigDecimal rate = entered == 0
                        ? BigDecimal.ZERO
                        : BigDecimal.valueOf(onNet)
                                .divide(BigDecimal.valueOf(entered), 4, RoundingMode.HALF_UP)
                                .min(BigDecimal.ONE);
                basis.add(new Basis(stage, tally.now(stage), entered, onNet, rate));
                expected = expected.add(rate.multiply(BigDecimal.valueOf(tally.now(stage))));
            }
        }
        if (signed.number() == 0) {
            return new Forecast(null, 0, null, basis);
        }
        long average = signed.sum() / signed.number();
        long fen = expected.multiply(BigDecimal.valueOf(average))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Forecast(Money.ofFen(fen), signed.number(), Money.ofFen(average), basis);
    }

    private static @Nullable BigDecimal ratio(long part, long whole, int scale) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), scale, RoundingMode.HALF_UP);
    }
}
