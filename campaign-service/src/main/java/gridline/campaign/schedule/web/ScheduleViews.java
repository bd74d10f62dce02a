package gridline.campaign.schedule.web;

import gridline.campaign.schedule.model.Completion;
import gridline.campaign.schedule.model.Evidence;
import gridline.campaign.schedule.model.EvidenceKind;
import gridline.campaign.schedule.model.Forecast;
import gridline.campaign.schedule.model.ItemTemplate;
import gridline.campaign.schedule.model.OwnerRole;
import gridline.campaign.schedule.model.Phase;
import gridline.campaign.schedule.model.Schedule;
import gridline.campaign.schedule.model.ScheduleItem;
import gridline.campaign.schedule.model.ScheduleTemplate;
import gridline.campaign.schedule.model.SurveyGate;
import gridline.campaign.schedule.persistence.SurveyGates;
import gridline.campaign.schedule.persistence.Templates;
import gridline.platform.persistence.Versioned;
import gridline.platform.time.BusinessZone;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 进度表视图: schedules as they are shown, on the day they are shown, in the reader's language. */
@Component
class ScheduleViews {

    private final Templates templates;
    private final ItemTexts texts;
    private final SurveyGates gates;
    private final Clock clock;

    ScheduleViews(Templates templates, ItemTexts texts, SurveyGates gates, Clock clock) {
        this.templates = templates;
        this.texts = texts;
        this.gates = gates;
        this.clock = clock;
    }

    /** How an item stands today. */
    enum ItemStatus {
        /** Still to be done. */
        OPEN,
        /** Still to be done although its last day has passed. */
        OVERDUE,
        /** Done for good. */
        DONE
    }

    /** A schedule in a list. */
    @Schema(name = "ScheduleSummary")
    record Summary(
            String communityId,
            String communityName,
            String gridPath,
            LocalDate openingDate,
            Schedule.Status status,
            int done,
            int total,
            int overdue,
            LocalDate nextDueOn,
            long version) {}

    /** A schedule with its items. */
    @Schema(name = "Schedule")
    record Detail(
            String communityId,
            String communityName,
            String gridPath,
            LocalDate openingDate,
            Schedule.Status status,
            Progress progress,
            List<Item> items,

            @Schema(description = "Whether posters may go up: the gate before CP-07 (CO-11)")
            Survey survey,

            @Schema(description = "Daily work the rulebook names without a number")
            List<Item> routines,

            int templateVersion,

            @Schema(description = "Newest version of the city's template")
            int currentTemplateVersion,

            @Schema(description = "Days by which the most delayed open item will be late")
            long delayDays,

            @Schema(description = "Rule ids of the chain of items that decides the delay, first to last")
            List<String> criticalPath,

            long version) {}

    /** The community's survey file as the campaign knows it. */
    @Schema(name = "ScheduleSurvey")
    record Survey(boolean complete, int percent, boolean waived, List<String> missing) {}

    /** Items done for good, of those that can be. */
    @Schema(name = "ScheduleProgress")
    record Progress(int done, int total) {}

    /**
     * One item.
     *
     * @param doneOn day it was last done
     * @param doneBy staff id of who did it last
     * @param after rule ids of the items that must be done before it
     * @param assignee staff id of whom it was given to; null while anybody of the owner's role may do it
     * @param expectedOn day an open item will be done if it is begun as early as it still can be
     * @param delayDays days that is after its last day
     */
    @Schema(name = "ScheduleItem")
    record Item(
            int number,
            String ruleId,
            Phase phase,
            String title,
            String goal,
            String resources,
            OwnerRole ownerRole,
            LocalDate startsOn,
            LocalDate dueOn,
            ItemStatus status,
            List<EvidenceKind> evidenceRequired,
            List<String> after,
            boolean recurring,
            @Nullable LocalDate doneOn,
            @Nullable String doneBy,
            @Nullable String note,
            List<Evidence> evidence,
            @Nullable String assignee,
            @Nullable LocalDate expectedOn,
            @Nullable Long delayDays) {}

    /** An open item in the list of what is to do. */
    @Schema(name = "ScheduleTask")
    record Task(
            String communityId,
            String communityName,
            String gridPath,
            int number,
            String ruleId,
            String title,
            OwnerRole ownerRole,
            LocalDate startsOn,
            LocalDate dueOn,
            ItemStatus status,
            @Nullable String assignee) {}

    Summary summary(Versioned<Schedule> versioned) {
        Schedule schedule = versioned.state();
        LocalDate today = BusinessZone.today(clock);
        int overdue = (int) schedule.mainItems().stream()
                .filter(item -> item.isOverdue(today))
                .count();
        return new Summary(
                schedule.community().id(),
                schedule.community().name(),
                schedule.community().gridPath(),
                schedule.openingDate(),
                schedule.status(),
                schedule.doneItems(),
                schedule.countedItems(),
                overdue,
                schedule.nextDueOn(),
                versioned.version());
    }

    Detail detail(Versioned<Schedule> versioned, Locale language) {
        Schedule schedule = versioned.state();
        SurveyGate gate = gates.of(schedule.community().id());
        ScheduleTemplate template = templates.of(schedule);
        Forecast forecast = Forecast.of(schedule, template, BusinessZone.today(clock));
        return new Detail(
                schedule.community().id(),
                schedule.community().name(),
                schedule.community().gridPath(),
                schedule.openingDate(),
                schedule.status(),
                new Progress(schedule.doneItems(), schedule.countedItems()),
                schedule.mainItems().stream()
                        .map(item -> item(item, template, forecast, language))
                        .toList(),
                new Survey(gate.complete(), gate.percent(), gate.waived(), gate.missing()),
                schedule.routines().stream()
                        .map(item -> item(item, template, forecast, language))
                        .toList(),
                schedule.templateVersion(),
                templates.current(schedule.community().gridPath()).version(),
                forecast.delayDays(),
                forecast.criticalPath().stream()
                        .map(number -> template.item(number).ruleId())
                        .toList(),
                versioned.version());
    }

    Task task(Schedule schedule, ScheduleItem item, Locale language) {
        ItemTemplate rules = templates.of(schedule).item(item.number());
        return new Task(
                schedule.community().id(),
                schedule.community().name(),
                schedule.community().gridPath(),
                item.number(),
                rules.ruleId(),
                texts.title(rules, language),
                rules.owner(),
                item.startsOn(),
                item.dueOn(),
                statusOf(item),
                item.assignee());
    }

    private Item item(ScheduleItem item, ScheduleTemplate template, Forecast forecast, Locale language) {
        ItemTemplate rules = template.item(item.number());
        Completion last = item.lastCompletion();
        Forecast.Expected expected = forecast.items().stream()
                .filter(each -> each.number() == item.number())
                .findFirst()
                .orElse(null);
        return new Item(
                item.number(),
                rules.ruleId(),
                rules.phase(),
                texts.title(rules, language),
                texts.goal(rules, language),
                texts.resources(rules, language),
                rules.owner(),
                item.startsOn(),
                item.dueOn(),
                statusOf(item),
                rules.evidence().stream().sorted().toList(),
                rules.after().stream()
                        .map(number -> template.item(number).ruleId())
                        .toList(),
                rules.recurs(),
                last == null ? null : last.on(),
                last == null ? null : last.by(),
                last == null ? null : last.note(),
                last == null ? List.of() : last.evidence(),
                item.assignee(),
                expected == null ? null : expected.endsOn(),
                expected == null ? null : expected.delayDays());
    }

    private ItemStatus statusOf(ScheduleItem item) {
        if (item.isDone()) {
            return ItemStatus.DONE;
        }
        return item.isOverdue(BusinessZone.today(clock)) ? ItemStatus.OVERDUE : ItemStatus.OPEN;
    }
}
