package gridline.contracts.campaign;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 线索采集: somebody was met who may become a customer, with consent (CP-40). Nothing of the person: the receiver asks the campaign service for that.
 *
 * @param leadId lead of the campaign service
 * @param campaignId campaign that met the person
 * @param communityId community it happened in
 * @param gridPath path of the grid the community lies in
 * @param kind HOUSEHOLD, for the community service, or SME, for the funnel
 * @param buildingId building of a household; null if not told
 * @param segment class of residents, SG-1 to SG-7; null if not asked
 * @param interests what was asked for
 * @param competitorId whose customer it is; null if not told
 * @param contractEndsIn month the contract there ends; null if not told
 * @param source how the person was met, for example ROADSHOW
 * @param capturedBy staff id
 * @param capturedOn day, Asia/Shanghai
 */
public record LeadCaptured(
        String leadId,
        String campaignId,
        String communityId,
        String gridPath,
        String kind,
        @Nullable String buildingId,
        @Nullable String segment,
        List<String> interests,
        @Nullable String competitorId,
        @Nullable YearMonth contractEndsIn,
        String source,
        String capturedBy,
        LocalDate capturedOn)
        implements CampaignEvent {

    public LeadCaptured {
        interests = List.copyOf(interests);
    }

    @Override
    public String subject() {
        return leadId;
    }
}
