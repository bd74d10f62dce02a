package gridline.pricing.standing;

import gridline.pricing.special.model.SpecialStatus;
import gridline.pricing.standing.model.MarginsGivenUp;
import gridline.pricing.standing.model.PriceComparison;
import gridline.pricing.standing.model.PriceStanding;
import gridline.pricing.standing.model.ProposalFigures;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 价格数字 (PR-20): everything counted of the prices of a node of the org tree. */
@Component
public class ReadPriceFigures {

    private final PriceStandings standings;
    private final CountProposals count;

    ReadPriceFigures(PriceStandings standings, CountProposals count) {
        this.standings = standings;
        this.count = count;
    }

    /** 结果. */
    public record Found(
            List<PriceComparison> competitors,
            List<PriceComparison> tiers,
            MarginsGivenUp margins,
            ProposalFigures proposals,
            Map<SpecialStatus, Long> specialOffers) {}

    public Found of(String gridPath, ProposalFigures.Period period) {
        List<PriceStanding> inForce = standings.inForce(gridPath).toList();
        return new Found(
                PriceComparison.byCompetitor(inForce),
                PriceComparison.byTier(inForce),
                MarginsGivenUp.of(inForce),
                count.proposals(gridPath, period),
                count.specialOffers(gridPath));
    }
}
