package gridline.pricing.standing.model;

import gridline.contracts.Money;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 让利 (PR-20): what our prices in force give up beside the competitors'.
 *
 * @param tariffs how many prices are below the competitor's
 * @param averagePerUser what these give up on average, yuan a month and user; null without any
 * @param mostPerUser the most one of them gives up; null without any
 */
public record MarginsGivenUp(
        long tariffs,
        @Nullable Money averagePerUser,
        @Nullable Money mostPerUser) {

    public static MarginsGivenUp of(Collection<PriceStanding> standings) {
        List<Money> given = standings.stream()
                .filter(each -> each.versus() == PriceStanding.Versus.CHEAPER)
                .map(PriceStanding::marginGivenUp)
                .toList();
        return given.isEmpty()
                ? new MarginsGivenUp(0, null, null)
                : new MarginsGivenUp(
                        given.size(),
                        PriceComparison.average(
                                given.stream().mapToLong(Money::fen).sum(), given.size()),
                        given.stream().max(Money::compareTo).orElseThrow());
    }
}
