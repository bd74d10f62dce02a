package gridline.community.assessment;

import gridline.community.competitor.CompetitorOffers;
import gridline.contracts.Topic;
import gridline.contracts.community.BuildingSurveyed;
import gridline.contracts.community.CommunityDescribed;
import gridline.contracts.community.CommunitySurveyed;
import gridline.contracts.community.CompetitorOfferObserved;
import gridline.platform.lease.LeasedJob;
import gridline.platform.messaging.EventSubscription;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 评估触发: what makes an assessment be worked out again: events about the community, time, other rules (CO-22). */
@Configuration(proxyBeanMethods = false)
class AssessmentTriggers {

    private static final Duration LOOK_FOR_NEW_RULES = Duration.ofSeconds(10);
    private static final Duration LOOK_FOR_WHAT_IS_DUE = Duration.ofMinutes(10);

    @Bean
    EventSubscription<CommunityDescribed> describedForAssessment(AssessCommunities assess) {
        return EventSubscription.to(
                        Topic.COMMUNITY,
                        CommunityDescribed.class,
                        event -> assess.again(event.data().communityId()))
                .named("assessment-of-CommunityDescribed");
    }

    @Bean
    EventSubscription<CommunitySurveyed> surveyedForAssessment(AssessCommunities assess) {
        return EventSubscription.to(
                        Topic.COMMUNITY,
                        CommunitySurveyed.class,
                        event -> assess.again(event.data().communityId()))
                .named("assessment-of-CommunitySurveyed");
    }

    @Bean
    EventSubscription<BuildingSurveyed> buildingForAssessment(AssessCommunities assess) {
        return EventSubscription.to(
                        Topic.COMMUNITY,
                        BuildingSurveyed.class,
                        event -> assess.again(event.data().communityId()))
                .named("assessment-of-BuildingSurveyed");
    }

    @Bean
    EventSubscription<CompetitorOfferObserved> offerForAssessment(AssessCommunities assess, CompetitorOffers offers) {
        return EventSubscription.to(Topic.COMMUNITY, CompetitorOfferObserved.class, event -> {
                    // The event may be here before the request that owes it has filed the offer.
                    offers.file(event);
                    assess.again(event.data().communityId());
                })
                .named("assessment-of-CompetitorOfferObserved");
    }

    @Bean
    LeasedJob assessAfterTimePassed(AssessCommunities assess) {
        return LeasedJob.every(
                "assess-after-time-passed", LOOK_FOR_WHAT_IS_DUE, (since, until) -> assess.afterTimePassed(until));
    }

    @Bean
    LeasedJob assessUnderNewRules(AssessCommunities assess) {
        return LeasedJob.every("assess-under-new-rules", LOOK_FOR_NEW_RULES, (since, until) -> assess.underNewRules());
    }
}
