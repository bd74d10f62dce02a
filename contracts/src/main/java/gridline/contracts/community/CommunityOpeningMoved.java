package gridline.contracts.community;

import java.time.LocalDate;

/**
 * 小区开通改期: the planned opening moved to another day (CP-20).
 *
 * @param communityId community the event happened to
 * @param communityName name of the community at that time
 * @param gridPath path of the grid the community lies in
 * @param previousOpening day planned before
 * @param plannedOpening day planned now
 */
public record CommunityOpeningMoved(
        String communityId, String communityName, String gridPath, LocalDate previousOpening, LocalDate plannedOpening)
        implements CommunityEvent {

    @Override
    public String subject() {
        return communityId;
    }
}
