package gridline.campaign.lead.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 跟进: one step of the plan for a lead.
 *
 * @param dueOn last day
 * @param what what is to be done
 * @param owner staff id
 * @param doneOn day it was done; null while it is open
 * @param result what came of it
 */
public record FollowUp(
        String id,
        LocalDate dueOn,
        String what,
        String owner,
        @Nullable LocalDate doneOn,
        @Nullable String result) {}
