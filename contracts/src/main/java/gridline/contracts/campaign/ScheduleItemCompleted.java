package gridline.contracts.campaign;

import java.time.LocalDate;

/**
 * 进度项完成: an item of the schedule is done (CP-01 … CP-17).
 *
 * @param communityId community the event happened to
 * @param communityName name of the community at that time
 * @param gridPath path of the grid the community lies in
 * @param ruleId item, for example CP-03
 * @param completedOn day it was done
 * @param done items done so far
 * @param total items in all
 */
public record ScheduleItemCompleted(
        String communityId,
        String communityName,
        String gridPath,
        String ruleId,
        LocalDate completedOn,
        int done,
        int total)
        implements CampaignEvent {

    @Override
    public String subject() {
        return communityId;
    }
}
