package gridline.platform.savedview;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 保存的视图: a list's filter and order under a name. Taking it away can be undone for a day.
 *
 * @param owner who saved it
 * @param content what it shows and for whom
 * @param removedAt when it was taken away; null while it is there
 */
record SavedView(
        ViewOwner owner, ViewContent content, @Nullable Instant removedAt) {

    /** How long after taking it away it can be brought back. */
    static final Duration UNDO_WITHIN = Duration.ofDays(1);

    Decision<SavedView> changed(ViewContent after) {
        return removedAt == null
                ? Decision.accepted(new SavedView(owner, after, null))
                : Decision.refused(Violation.of("view.removed"));
    }

    /** Taken away; what is away already stays as it is. */
    Decision<SavedView> removed(Instant now) {
        return Decision.accepted(removedAt == null ? new SavedView(owner, content, now) : this);
    }

    /** Brought back; what is there already stays as it is. */
    Decision<SavedView> restored(Instant now) {
        if (removedAt == null) {
            return Decision.accepted(this);
        }
        return now.isAfter(removedAt.plus(UNDO_WITHIN))
                ? Decision.refused(Violation.of("view.undo-over"))
                : Decision.accepted(new SavedView(owner, content, null));
    }
}
