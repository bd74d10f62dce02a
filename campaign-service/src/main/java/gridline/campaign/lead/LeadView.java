package gridline.campaign.lead;

import gridline.campaign.lead.model.Consent;
import gridline.campaign.lead.model.FollowUp;
import gridline.campaign.lead.model.Interest;
import gridline.campaign.lead.model.Lead;
import gridline.campaign.lead.model.LeadKind;
import gridline.campaign.lead.model.Person;
import gridline.campaign.lead.model.Touch;
import gridline.platform.persistence.Versioned;
import gridline.platform.privacy.Masking;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lead as it is shown: the person masked (PI-01), and not there at all once erased. */
@Schema(name = "Lead")
record LeadView(
        String id,
        String campaignId,
        String communityId,
        String gridPath,
        LeadKind kind,
        Lead.Status status,
        @Nullable String buildingId,
        @Nullable String firmName,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String segment,
        List<Interest> interests,
        @Nullable String competitorId,
        @Nullable YearMonth contractEndsIn,
        Consent consent,
        List<Touch> touches,
        @Nullable String referrerId,
        Lead.@Nullable HandOver handedOver,
        @Nullable String customerId,
        @Nullable LocalDate nextFollowUpOn,
        List<FollowUp> followUps,
        long version) {

    static LeadView of(Versioned<Lead> versioned) {
        Lead lead = versioned.state();
        Person person = lead.person();
        return new LeadView(
                lead.id(),
                lead.campaignId(),
                lead.communityId(),
                lead.gridPath(),
                lead.kind(),
                lead.status(),
                lead.buildingId(),
                lead.firmName(),
                person == null ? null : Masking.name(person.name()),
                person == null ? null : Masking.phone(person.phone()),
                lead.segment(),
                lead.interests(),
                lead.competitorId(),
                lead.contractEndsIn(),
                lead.consent(),
                lead.touches(),
                lead.referrerId(),
                lead.handedOver(),
                lead.customerId(),
                lead.nextFollowUpOn(),
                lead.followUps(),
                versioned.version());
    }
}
