package gridline.community.survey;

import gridline.community.community.model.Community;
import gridline.community.community.persistence.Communities;
import gridline.community.competitor.CompetitorOffer;
import gridline.community.competitor.CompetitorOffers;
import gridline.community.survey.model.CommunityFile;
import gridline.platform.web.NotFoundException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 小区既有资料: gathers what is known of a community outside of its survey file (CO-10). */
@Component
public class CommunityFiles {

    private final Communities communities;
    private final CompetitorOffers offers;

    CommunityFiles(Communities communities, CompetitorOffers offers) {
        this.communities = communities;
        this.offers = offers;
    }

    /** @throws NotFoundException (404) if there is no such community */
    public CommunityFile of(String communityId) {
        Community community = communities
                .find(communityId)
                .orElseThrow(() -> new NotFoundException("communities", communityId))
                .state();
        return new CommunityFile(
                communityId,
                community.details().name(),
                community.gridPath(),
                community.details().address(),
                community.details().kind(),
                // Invented sample figures are no survey.
                community.surveyFiguresInvented() ? null : community.details().households(),
                offers.seenIn(communityId).stream()
                        .map(CompetitorOffer::competitorId)
                        .collect(Collectors.toSet()));
    }
}
