package gridline.campaign.lead;

import gridline.campaign.lead.model.Consent;
import gridline.campaign.lead.model.FollowUp;
import gridline.campaign.lead.model.Interest;
import gridline.campaign.lead.model.Lead;
import gridline.campaign.lead.model.LeadKind;
import gridline.campaign.lead.model.LeadSource;
import gridline.campaign.lead.model.Person;
import gridline.campaign.lead.model.Touch;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 线索文档: a lead as it is stored, with what lists filter and sort by.
 *
 * @param nextFollowUpOn derived; far in the future when nothing is planned, so that the list ends with those
 * @param owners derived
 * @param source derived: that of the first touch
 */
record LeadDocument(
        String id,
        String campaignId,
        @Nullable String personKey,
        String communityId,
        String gridPath,
        LeadKind kind,
        @Nullable String buildingId,
        @Nullable String firmName,
        @Nullable Person person,
        @Nullable String segment,
        List<Interest> interests,
        @Nullable String competitorId,
        @Nullable YearMonth contractEndsIn,
        Consent consent,
        List<Touch> touches,
        @Nullable String referrerId,
        Lead.Status status,
        Lead.@Nullable HandOver handedOver,
        @Nullable String customerId,
        List<FollowUp> followUps,
        LocalDate nextFollowUpOn,
        List<String> owners,
        LeadSource source) {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    static LeadDocument from(Lead lead) {
        LocalDate next = lead.nextFollowUpOn();
        return new LeadDocument(
                lead.id(),
                lead.campaignId(),
                lead.personKey(),
                lead.communityId(),
                lead.gridPath(),
                lead.kind(),
                lead.buildingId(),
                lead.firmName(),
                lead.person(),
                lead.segment(),
                lead.interests(),
                lead.competitorId(),
                lead.contractEndsIn(),
                lead.consent(),
                lead.touches(),
                lead.referrerId(),
                lead.status(),
                lead.handedOver(),
                lead.customerId(),
                lead.followUps(),
                next == null ? NEVER : next,
                lead.owners(),
                lead.firstTouch().source());
    }

    Lead toDomain() {
        return new Lead(
                id,
                campaignId,
                personKey,
                communityId,
                gridPath,
                kind,
                buildingId,
                firmName,
                person,
                segment,
                interests,
                competitorId,
                contractEndsIn,
                consent,
                touches,
                referrerId,
                status,
                handedOver,
                customerId,
                followUps);
    }
}
