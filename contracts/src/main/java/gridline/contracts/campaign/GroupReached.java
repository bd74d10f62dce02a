package gridline.contracts.campaign;

import java.time.LocalDate;
import java.util.List;

/**
 * 集体入网达成: enough households of a building want to join together (PR-08); told again, with all of them, for each that follows.
 *
 * @param groupId group it happened to
 * @param communityId community it happened in
 * @param gridPath path of the grid the community lies in
 * @param buildingId building
 * @param leadIds households by their leads, in the order they joined
 * @param reachedOn day, Asia/Shanghai
 */
public record GroupReached(
        String groupId,
        String communityId,
        String gridPath,
        String buildingId,
        List<String> leadIds,
        LocalDate reachedOn)
        implements CampaignEvent {

    public GroupReached {
        leadIds = List.copyOf(leadIds);
    }

    @Override
    public String subject() {
        return groupId;
    }
}
