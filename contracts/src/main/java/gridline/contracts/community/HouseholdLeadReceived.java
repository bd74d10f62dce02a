package gridline.contracts.community;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 住户线索接收: a household that asked for service is on file with its community and building (CP-40, PR-08).
 *
 * @param leadId lead of the campaign service
 * @param communityId community it happened in
 * @param gridPath path of the grid the community lies in
 * @param buildingId building; null if not told
 * @param receivedOn day, Asia/Shanghai
 */
public record HouseholdLeadReceived(
        String leadId,
        String communityId,
        String gridPath,
        @Nullable String buildingId,
        LocalDate receivedOn) implements CommunityEvent {

    @Override
    public String subject() {
        return leadId;
    }
}
