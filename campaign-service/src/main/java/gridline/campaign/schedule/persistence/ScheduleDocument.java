package gridline.campaign.schedule.persistence;

import gridline.campaign.schedule.model.Schedule;
import gridline.campaign.schedule.model.Schedule.Status;
import gridline.campaign.schedule.model.ScheduleItem;
import java.time.LocalDate;
import java.util.List;

/**
 * 进度表文档: a schedule as it is stored, with what lists filter and sort by.
 *
 * @param status derived from the items
 * @param nextDueOn derived: earliest last day of an open item
 * @param nextStartsOn derived: earliest first day of an open item
 * @param done derived: items done for good
 * @param total derived: items that can be done for good
 * @param people derived: whom open items were given to
 */
record ScheduleDocument(
        String communityId,
        String communityName,
        String gridPath,
        LocalDate openingDate,
        boolean opened,
        int templateVersion,
        List<ScheduleItem> items,
        Status status,
        LocalDate nextDueOn,
        LocalDate nextStartsOn,
        int done,
        int total,
        List<String> people) {

    static ScheduleDocument from(Schedule schedule) {
        var community = schedule.community();
        return new ScheduleDocument(
                community.id(),
                community.name(),
                community.gridPath(),
                schedule.openingDate(),
                schedule.opened(),
                schedule.templateVersion(),
                schedule.items(),
                schedule.status(),
                schedule.nextDueOn(),
                schedule.nextStartsOn(),
                schedule.doneItems(),
                schedule.countedItems(),
                schedule.people());
    }

    Schedule toDomain() {
        return new Schedule(
                new Schedule.Community(communityId, communityName, gridPath),
                openingDate,
                opened,
                templateVersion,
                items);
    }
}
