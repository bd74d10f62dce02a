package gridline.pricing.standing.model;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 价格对比 (PR-20): our prices in force beside those of one competitor, or of a whole tier.
 *
 * @param competitorId null for a tier
 * @param competitorName as it was called at the latest approval; null for a tier
 * @param tariffs how many prices are compared, 1 or more
 * @param cheaper of these, those below theirs
 * @param equal of these, those the same as theirs
 * @param dearer of these, those above theirs
 * @param ours average of our prices, yuan a month, rounded half up to the fen; of the others likewise
 * @param theirs average of theirs
 * @param difference average of ours less theirs; below 0 where ours are cheaper
 * @param differencePercent the sum of the differences for each hundred of the sum of theirs, to one place
 */
public record PriceComparison(
        @Nullable String competitorId,
        @Nullable String competitorName,
        CompetitorTier tier,
        long tariffs,
        long cheaper,
        long equal,
        long dearer,
        Money ours,
        Money theirs,
        Money difference,
        BigDecimal differencePercent) {

    private record Rival(CompetitorTier tier, String competitorId) {}

    /** Tier by tier, and in it by id of the competitor. */
    public static List<PriceComparison> byCompetitor(Collection<PriceStanding> standings) {
        Map<Rival, List<PriceStanding>> groups =
                standings.stream().collect(Collectors.groupingBy(each -> new Rival(each.tier(), each.competitorId())));
        return groups.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Rival::tier).thenComparing(Rival::competitorId)))
                .map(each -> of(each.getValue(), newest(each.getValue())))
                .toList();
    }

    public static List<PriceComparison> byTier(Collection<PriceStanding> standings) {
        Map<CompetitorTier, List<PriceStanding>> groups =
                standings.stream().collect(Collectors.groupingBy(PriceStanding::tier));
        return groups.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> of(each.getValue(), null))
                .toList();
    }

    private static PriceStanding newest(List<PriceStanding> group) {
        return group.stream()
                .max(Comparator.comparing(PriceStanding::approvedAt))
                .orElseThrow();
    }

    private static PriceComparison of(List<PriceStanding> group, @Nullable PriceStanding named) {
        long ours = group.stream().mapToLong(each -> each.monthlyFee().fen()).sum();
        long theirs =
                group.stream().mapToLong(each -> each.theirMonthlyFee().fen()).sum();
        return new PriceComparison(
                named == null ? null : named.competitorId(),
                named == null ? null : named.competitorName(),
                group.getFirst().tier(),
                group.size(),
                count(group, PriceStanding.Versus.CHEAPER),
                count(group, PriceStanding.Versus.EQUAL),
                count(group, PriceStanding.Versus.DEARER),
                average(ours, group.size()),
                average(theirs, group.size()),
                average(ours - theirs, group.size()),
                PriceStanding.percent(ours - theirs, theirs));
    }

    private static long count(List<PriceStanding> group, PriceStanding.Versus versus) {
        return group.stream().filter(each -> each.versus() == versus).count();
    }

    static Money average(long fen, long number) {
        return Money.ofFen(BigDecimal.valueOf(fen)
                .divide(BigDecimal.valueOf(number), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
