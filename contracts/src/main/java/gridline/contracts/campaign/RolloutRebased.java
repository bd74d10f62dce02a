package gridline.contracts.campaign;

import java.time.LocalDate;

/**
 * 销售进度表改期: the open items of a schedule moved with the opening date (CP-20).
 *
 * @param communityId community the event happened to
 * @param communityName name of the community at that time
 * @param gridPath path of the grid the community lies in
 * @param previousOpening day it was based on
 * @param openingDate day it is based on now
 */
public record RolloutRebased(
        String communityId, String communityName, String gridPath, LocalDate previousOpening, LocalDate openingDate)
        implements CampaignEvent {

    @Override
    public String subject() {
        return communityId;
    }
}
