package gridline.funnel.action.model;

import gridline.funnel.staff.model.StaffMember;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 计划: an action somebody means to do, with a reminder.
 *
 * @param id unique within the customer
 * @param kind what is to be done
 * @param owner who means to do it
 * @param dueAt when
 * @param remindAt when the owner is reminded, once; not after {@code dueAt}
 * @param reminded whether that was done
 * @param note what for, 1 to 500 characters
 * @param closedAt when it was done or given up; null while it is open
 * @param actionId the action it became; null if it was given up or is open
 */
public record Plan(
        String id,
        ActionKind kind,
        StaffMember owner,
        Instant dueAt,
        Instant remindAt,
        boolean reminded,
        String note,
        @Nullable Instant closedAt,
        @Nullable String actionId) {

    public boolean isOpen() {
        return closedAt == null;
    }

    public boolean isReminderDue(Instant now) {
        return isOpen() && !reminded && !remindAt.isAfter(now);
    }

    public Plan afterReminder() {
        return new Plan(id, kind, owner, dueAt, remindAt, true, note, closedAt, actionId);
    }

    public Plan closed(Instant at, @Nullable String becameAction) {
        return new Plan(id, kind, owner, dueAt, remindAt, reminded, note, at, becameAction);
    }

    /** The same plan, open again. */
    public Plan reopened() {
        return new Plan(id, kind, owner, dueAt, remindAt, reminded, note, null, null);
    }
}
