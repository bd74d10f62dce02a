package gridline.campaign.schedule.web;

import gridline.campaign.schedule.model.Schedule;
import gridline.campaign.schedule.model.ScheduleItem;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 待办接口: {@code GET /api/campaign/v1/tasks}, the open items of all schedules in the caller's grids that begin by a day,
 * the most urgent first.
 */
@Tag(name = "tasks", description = "待办")
@RestController
class TaskController {

    private final Aggregates<Schedule> schedules;
    private final ScheduleViews views;
    private final Clock clock;

    TaskController(Aggregates<Schedule> schedules, ScheduleViews views, Clock clock) {
        this.schedules = schedules;
        this.views = views;
        this.clock = clock;
    }

    /**
     * {@code until} is the last day on which a task may begin; today if missing. {@code mine=true} shows what was given to
     * the caller.
     */
    static final class Definition implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("tasks")
                    .within("gridPath", "state.gridPath")
                    .value("until", LocalDate.class)
                    .value("mine", Boolean.class)
                    .sortRequired("nextDueOn", "state.nextDueOn")
                    .defaultSort("nextDueOn")
                    .build();
        }
    }

    /**
     * The tasks of the schedules on one page.
     *
     * @param next cursor of the next schedules; null on the last page
     */
    record TaskPage(
            List<ScheduleViews.Task> items, @Nullable String next) {}

    @Operation(operationId = "listTasks", summary = "Open schedule items that are to be done, the most urgent first")
    @GetMapping("/api/campaign/v1/tasks")
    TaskPage list(@Listed(Definition.class) ListQuery query, Caller caller, Locale language) {
        LocalDate until = query.value("until", LocalDate.class).orElse(BusinessZone.today(clock));
        var begun = Criteria.where("state.nextStartsOn").lte(until);
        boolean mine = query.value("mine", Boolean.class).orElse(false);
        var wanted =
                mine ? new Criteria().andOperator(Criteria.where("state.people").is(caller.id()), begun) : begun;
        var page = schedules.page(query, new Criteria().andOperator(caller.scopeCriteria("state.gridPath"), wanted));
        List<ScheduleViews.Task> tasks = page.items().stream()
                .flatMap(schedule -> tasksOf(schedule, until, language))
                .filter(task -> !mine || caller.id().equals(task.assignee()))
                .sorted(Comparator.comparing(ScheduleViews.Task::dueOn))
                .toList();
        return new TaskPage(tasks, page.next());
    }

    private Stream<ScheduleViews.Task> tasksOf(Versioned<Schedule> schedule, LocalDate until, Locale language) {
        return schedule.state().items().stream()
                .filter(ScheduleItem::isOpen)
                .filter(item -> !item.startsOn().isAfter(until))
                .map(item -> views.task(schedule.state(), item, language));
    }
}
