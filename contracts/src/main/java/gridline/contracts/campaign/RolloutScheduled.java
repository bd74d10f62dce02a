package gridline.contracts.campaign;

import java.time.LocalDate;

/**
 * 销售进度表建立: the 17-item schedule of a community was created (CP-20).
 *
 * @param communityId community the event happened to
 * @param communityName name of the community at that time
 * @param gridPath path of the grid the community lies in
 * @param openingDate day the schedule is based on
 * @param items number of items
 */
public record RolloutScheduled(
        String communityId, String communityName, String gridPath, LocalDate openingDate, int items)
        implements CampaignEvent {

    @Override
    public String subject() {
        return communityId;
    }
}
