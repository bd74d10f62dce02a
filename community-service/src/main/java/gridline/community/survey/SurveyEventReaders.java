package gridline.community.survey;

import gridline.community.competitor.CompetitorOffers;
import gridline.community.survey.persistence.Surveys;
import gridline.contracts.Topic;
import gridline.contracts.community.CommunityDescribed;
import gridline.contracts.community.CompetitorOfferObserved;
import gridline.platform.messaging.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * 调查订阅: what is known elsewhere counts for the completeness of the file: address and households of the community, prices
 * seen (CO-11). Looking again changes nothing when nothing changed, so that a repeated event does no harm.
 */
@Configuration(proxyBeanMethods = false)
class SurveyEventReaders {

    @Bean
    EventSubscription<CommunityDescribed> describedForSurvey(Surveys surveys, CommunityFiles files) {
        return EventSubscription.to(
                        Topic.COMMUNITY,
                        CommunityDescribed.class,
                        event -> lookAgain(surveys, files, event.data().communityId()))
                .named("survey-of-CommunityDescribed");
    }

    @Bean
    EventSubscription<CompetitorOfferObserved> offerForSurvey(
            Surveys surveys, CommunityFiles files, CompetitorOffers offers) {
        return EventSubscription.to(Topic.COMMUNITY, CompetitorOfferObserved.class, event -> {
                    // The event may be here before the request that owes it has filed the offer.
                    offers.file(event);
                    lookAgain(surveys, files, event.data().communityId());
                })
                .named("survey-of-CompetitorOfferObserved");
    }

    private static void lookAgain(Surveys surveys, CommunityFiles files, String communityId) {
        surveys.changeIfThere(communityId, survey -> survey.judgedAgain(files.of(communityId)));
    }
}
