package gridline.campaign.schedule;

import gridline.campaign.schedule.model.Completion;
import gridline.campaign.schedule.model.Evidence;
import gridline.campaign.schedule.model.ItemTemplate;
import gridline.campaign.schedule.model.OwnerRole;
import gridline.campaign.schedule.model.Schedule;
import gridline.campaign.schedule.model.ScheduleTemplate;
import gridline.campaign.schedule.persistence.SurveyGates;
import gridline.campaign.schedule.persistence.Templates;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import gridline.platform.time.BusinessZone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 完成进度项: hands in that an item of the schedule was done (CP-21). */
@Component
public class CompleteItem {

    private final Aggregates<Schedule> schedules;
    private final Templates templates;
    private final SurveyGates gates;
    private final Clock clock;

    CompleteItem(Aggregates<Schedule> schedules, Templates templates, SurveyGates gates, Clock clock) {
        this.schedules = schedules;
        this.templates = templates;
        this.gates = gates;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param number item of the schedule
     * @param doneOn day it was done; null for today, Asia/Shanghai
     */
    public record Command(
            String communityId, int number, @Nullable LocalDate doneOn, String note, List<Evidence> evidence) {}

    /**
     * @param expectedVersion version of the schedule the caller has seen
     * @throws gridline.platform.web.ProblemException 403 outside the caller's grids, 404, 412, 422 with every reason
     */
    public Versioned<Schedule> complete(Command command, @Nullable Long expectedVersion, Caller caller) {
        LocalDate today = BusinessZone.today(clock);
        LocalDate doneOn = command.doneOn() == null ? today : command.doneOn();
        var completion = new Completion(doneOn, caller.id(), command.note(), command.evidence());
        return schedules.change(command.communityId(), expectedVersion, schedule -> {
            caller.requireCovers(schedule.community().gridPath());
            return decide(schedule, command.number(), completion, today, caller);
        });
    }

    private Decision<Schedule> decide(
            Schedule schedule, int number, Completion completion, LocalDate today, Caller caller) {
        ScheduleTemplate template = templates.of(schedule);
        Decision<Schedule> decision = schedule.complete(number, completion, today, template);
        if (schedule.item(number).isEmpty()) {
            return decision;
        }
        ItemTemplate rules = template.item(number);
        var all = new Violations()
                .when(
                        !mayComplete(caller, rules.owner()),
                        () -> Violation.of("CP-21.not-your-item")
                                .with("item", rules.ruleId())
                                .with("owner", rules.owner()));
        // CO-11: posters wait for the survey file, or for a supervisor's waiver.
        gates.of(schedule.community().id()).refusal(number).ifPresent(all::add);
        if (all.isEmpty()) {
            return decision;
        }
        if (decision instanceof Refused<Schedule>(List<Violation> more)) {
            all.addAll(more);
        }
        return new Refused<>(all.list());
    }

    /** The owner, the grid manager who answers for the whole schedule, and the supervisor. */
    private static boolean mayComplete(Caller caller, OwnerRole owner) {
        return caller.hasAnyRole(Role.valueOf(owner.name()), Role.GRID_MANAGER, Role.SUPERVISOR);
    }
}
