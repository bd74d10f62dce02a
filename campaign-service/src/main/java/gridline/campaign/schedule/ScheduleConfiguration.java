package gridline.campaign.schedule;

import gridline.campaign.schedule.model.ScheduleTemplate;
import gridline.campaign.schedule.model.WorkingCalendar;
import gridline.campaign.schedule.persistence.SurveyGates;
import gridline.contracts.Topic;
import gridline.contracts.community.CommunityOpened;
import gridline.contracts.community.CommunityOpeningMoved;
import gridline.contracts.community.CommunityOpeningPlanned;
import gridline.contracts.community.CommunitySurveyed;
import gridline.platform.messaging.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the schedule reads from other services, and the template it is made from. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    @Bean
    ScheduleTemplate scheduleTemplate() {
        return TemplateSettings.shipped();
    }

    /** Days offices are open (CP-20). */
    @Bean
    WorkingCalendar workingCalendar(ScheduleTemplate template) {
        return template.calendar();
    }

    @Bean
    EventSubscription<CommunityOpeningPlanned> onOpeningPlanned(FollowOpening follow) {
        return EventSubscription.to(Topic.COMMUNITY, CommunityOpeningPlanned.class, follow::planned);
    }

    @Bean
    EventSubscription<CommunityOpeningMoved> onOpeningMoved(FollowOpening follow) {
        return EventSubscription.to(Topic.COMMUNITY, CommunityOpeningMoved.class, follow::moved);
    }

    @Bean
    EventSubscription<CommunityOpened> onOpened(FollowOpening follow) {
        return EventSubscription.to(Topic.COMMUNITY, CommunityOpened.class, follow::opened);
    }

    /** Completing a survey, or waiving it, opens the gate before the posters (CO-11). */
    @Bean
    EventSubscription<CommunitySurveyed> onSurveyed(SurveyGates gates) {
        return EventSubscription.to(Topic.COMMUNITY, CommunitySurveyed.class, gates::follow);
    }
}
