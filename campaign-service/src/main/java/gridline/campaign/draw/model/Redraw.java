package gridline.campaign.draw.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 作废重抽: a win taken back and drawn anew among those who won nothing (CP-41).
 *
 * @param ticket whose win it was, 1 for the first ticket
 * @param approvedBy staff id of a second person; null while it waits
 * @param among tickets taken when it was approved: those it was drawn from; 0 while it waits
 * @param to ticket that has the prize now; null while it waits, or if nobody was left
 */
public record Redraw(
        int ticket,
        String reason,
        String requestedBy,
        Instant requestedAt,
        @Nullable String approvedBy,
        int among,
        @Nullable Integer to) {

    public boolean isWaiting() {
        return approvedBy == null;
    }

    Redraw approved(String by, int taken, @Nullable Integer winner) {
        return new Redraw(ticket, reason, requestedBy, requestedAt, by, taken, winner);
    }
}
