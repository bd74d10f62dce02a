package gridline.campaign.feed;

import gridline.campaign.roadshow.model.Roadshow;
import gridline.campaign.schedule.model.ItemTemplate;
import gridline.campaign.schedule.model.Schedule;
import gridline.campaign.schedule.model.ScheduleItem;
import gridline.campaign.schedule.model.ScheduleTemplate;
import gridline.campaign.schedule.persistence.Templates;
import gridline.campaign.schedule.web.ItemTexts;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.GridPath;
import gridline.platform.time.BusinessZone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 订阅内容: the open items of a person's schedules and the roadshows the person is wanted at, near enough to matter. */
@Component
class FeedEvents {

    private static final int DAYS_BACK = 60;
    private static final int DAYS_AHEAD = 120;
    private static final int MOST_SCHEDULES = 500;

    private final Aggregates<Schedule> schedules;
    private final Aggregates<Roadshow> roadshows;
    private final Templates templates;
    private final ItemTexts texts;
    private final Clock clock;

    FeedEvents(
            Aggregates<Schedule> schedules,
            Aggregates<Roadshow> roadshows,
            Templates templates,
            ItemTexts texts,
            Clock clock) {
        this.schedules = schedules;
        this.roadshows = roadshows;
        this.templates = templates;
        this.texts = texts;
        this.clock = clock;
    }

    String of(CalendarFeed feed, Locale language) {
        LocalDate today = BusinessZone.today(clock);
        LocalDate last = today.plusDays(DAYS_AHEAD);
        var calendar = new CalendarText("Gridline", clock.instant());
        schedules.stream(new Criteria()
                        .andOperator(
                                new Criteria()
                                        .orOperator(feed.scopes().stream()
                                                .map(scope -> GridPath.within("state.gridPath", scope))
                                                .toList()),
                                Criteria.where("state.nextStartsOn").lte(last)))
                .limit(MOST_SCHEDULES)
                .map(Versioned::state)
                .forEach(schedule -> add(calendar, feed, schedule, today, last, language));
        roadshows.stream(new Criteria()
                        .andOperator(
                                Criteria.where("state.plan.staff.staffId").is(feed.staffId()),
                                Criteria.where("state.plan.day")
                                        .gte(today.minusDays(DAYS_BACK))
                                        .lte(last)))
                .map(Versioned::state)
                .filter(show -> show.status() != Roadshow.Status.CANCELLED)
                .filter(show -> feed.scopes().stream().anyMatch(scope -> GridPath.covers(scope, show.gridPath())))
                .forEach(show -> calendar.hours(
                        show.id() + "@gridline",
                        at(show.plan().day(), show.plan().from()),
                        at(show.plan().day(), show.plan().until()),
                        "路演 · " + show.communityName(),
                        show.plan().spot()));
        return calendar.done();
    }

    private void add(
            CalendarText calendar,
            CalendarFeed feed,
            Schedule schedule,
            LocalDate today,
            LocalDate last,
            Locale language) {
        ScheduleTemplate template = templates.of(schedule);
        for (ScheduleItem item : schedule.items()) {
            ItemTemplate rules = template.item(item.number());
            boolean near = !item.startsOn().isAfter(last) && !item.dueOn().isBefore(today.minusDays(DAYS_BACK));
            boolean daily = Objects.equals(item.everyDays(), 1);
            if (item.isOpen() && near && !daily && isHis(feed, item, rules)) {
                calendar.days(
                        schedule.community().id() + "-" + item.number() + "@gridline",
                        item.startsOn(),
                        item.dueOn(),
                        rules.ruleId() + " " + texts.title(rules, language) + " · "
                                + schedule.community().name(),
                        texts.goal(rules, language));
            }
        }
    }

    private static boolean isHis(CalendarFeed feed, ScheduleItem item, ItemTemplate rules) {
        String person = item.assignee();
        return person == null ? feed.roles().contains(rules.owner().name()) : person.equals(feed.staffId());
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessZone.ID).toInstant();
    }
}
