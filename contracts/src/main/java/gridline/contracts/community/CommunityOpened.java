package gridline.contracts.community;

import java.time.LocalDate;

/**
 * 小区开通: service is open in the community.
 *
 * @param communityId community the event happened to
 * @param communityName name of the community at that time
 * @param gridPath path of the grid the community lies in
 * @param openedOn first day of service, Asia/Shanghai
 */
public record CommunityOpened(String communityId, String communityName, String gridPath, LocalDate openedOn)
        implements CommunityEvent {

    @Override
    public String subject() {
        return communityId;
    }
}
