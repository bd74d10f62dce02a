package gridline.funnel.lead;

import gridline.contracts.campaign.LeadCaptured;
import gridline.contracts.funnel.LeadConverted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 收到的线索 (CP-40): a firm a campaign met. Nothing of the person is here: whoever works on it asks the campaign service,
 * which reveals and records it. It becomes a customer only after somebody really visited (FN-S1).
 *
 * @param leadId lead of the campaign service, and identity here
 * @param communityId community
 * @param gridPath its grid
 * @param campaignId campaign that met it
 * @param interests what was asked for
 * @param competitorId whose customer it is; null if not told
 * @param contractEndsIn month the contract there ends; null if not told
 * @param capturedBy staff id
 * @param capturedOn day
 * @param customerId customer it became; null while it is open
 */
record ReceivedLead(
        String leadId,
        String communityId,
        String gridPath,
        String campaignId,
        List<String> interests,
        @Nullable String competitorId,
        @Nullable YearMonth contractEndsIn,
        String capturedBy,
        LocalDate capturedOn,
        @Nullable String customerId) {

    ReceivedLead {
        interests = List.copyOf(interests);
    }

    static ReceivedLead of(LeadCaptured lead) {
        return new ReceivedLead(
                lead.leadId(),
                lead.communityId(),
                lead.gridPath(),
                lead.campaignId(),
                lead.interests(),
                lead.competitorId(),
                lead.contractEndsIn(),
                lead.capturedBy(),
                lead.capturedOn(),
                null);
    }

    /** It became a customer; the same one again changes nothing. */
    Decision<ReceivedLead> converted(String customer, String by) {
        if (customer.equals(customerId)) {
            return Decision.accepted(this);
        }
        if (customerId != null) {
            return Decision.refused(Violation.of("CP-42.converted-already").with("customer", customerId));
        }
        return Decision.accepted(
                new ReceivedLead(
                        leadId,
                        communityId,
                        gridPath,
                        campaignId,
                        interests,
                        competitorId,
                        contractEndsIn,
                        capturedBy,
                        capturedOn,
                        customer),
                new LeadConverted(leadId, customer, communityId, gridPath, by));
    }
}
