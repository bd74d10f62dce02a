package gridline.contracts.community;

import java.time.LocalDate;

/**
 * 小区开通计划: an opening date was set for the first time (CP-20).
 *
 * @param communityId community the event happened to
 * @param communityName name of the community at that time
 * @param gridPath path of the grid the community lies in
 * @param plannedOpening day service is to start, Asia/Shanghai
 */
public record CommunityOpeningPlanned(
        String communityId, String communityName, String gridPath, LocalDate plannedOpening) implements CommunityEvent {

    @Override
    public String subject() {
        return communityId;
    }
}
