package gridline.campaign.schedule;

import gridline.campaign.schedule.model.Schedule;
import gridline.campaign.schedule.model.Schedule.Community;
import gridline.campaign.schedule.persistence.Templates;
import gridline.contracts.community.CommunityOpened;
import gridline.contracts.community.CommunityOpeningMoved;
import gridline.contracts.community.CommunityOpeningPlanned;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Aggregates;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * 跟随开通计划: keeps a community's schedule in step with its opening (CP-20). A schedule that is missing is created by any
 * of the events, so that a reader that starts late loses nothing.
 */
@Component
class FollowOpening {

    private final Aggregates<Schedule> schedules;
    private final Templates templates;

    FollowOpening(Aggregates<Schedule> schedules, Templates templates) {
        this.schedules = schedules;
        this.templates = templates;
    }

    void planned(ReceivedEvent<CommunityOpeningPlanned> event) {
        var planned = event.data();
        var community = new Community(planned.communityId(), planned.communityName(), planned.gridPath());
        follow(event, community, planned.plannedOpening(), false);
    }

    void moved(ReceivedEvent<CommunityOpeningMoved> event) {
        var moved = event.data();
        var community = new Community(moved.communityId(), moved.communityName(), moved.gridPath());
        follow(event, community, moved.plannedOpening(), false);
    }

    void opened(ReceivedEvent<CommunityOpened> event) {
        var opened = event.data();
        var community = new Community(opened.communityId(), opened.communityName(), opened.gridPath());
        follow(event, community, opened.openedOn(), true);
    }

    private void follow(ReceivedEvent<?> event, Community community, LocalDate opening, boolean opened) {
        schedules.onEvent(
                community.id(),
                event,
                schedule -> schedule == null
                        ? Schedule.create(community, opening, opened, templates.current(community.gridPath()))
                        : schedule.rebase(opening, opened, templates.of(schedule)));
    }
}
