package gridline.community.property.web;

import gridline.community.community.model.Community;
import gridline.community.property.model.PropertyCompany;
import gridline.contracts.Money;
import gridline.contracts.community.BuildState;
import gridline.contracts.community.MarketingState;
import gridline.platform.persistence.Versioned;
import gridline.platform.privacy.Masking;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 物业公司视图: property companies as they are shown. */
final class PropertyViews {

    private PropertyViews() {}

    /** 物业公司 in a list. */
    @Schema(name = "PropertyCompanyRow")
    record CompanyRow(
            String id,
            String name,
            PropertyCompany.Kind kind,
            String gridPath,

            @Schema(description = "Contacts who can decide (CO-31)")
            int deciders,

            boolean agreement,
            int negotiations,
            int pendingGrants,
            long version) {

        static CompanyRow of(Versioned<PropertyCompany> versioned) {
            PropertyCompany company = versioned.state();
            return new CompanyRow(
                    company.id(),
                    company.name(),
                    company.kind(),
                    company.gridPath(),
                    (int) company.contacts().stream()
                            .filter(PropertyCompany.Contact::canDecide)
                            .count(),
                    company.agreement() != null,
                    company.negotiations().size(),
                    (int) company.grants().stream()
                            .filter(grant -> grant.status() == PropertyCompany.GrantStatus.REQUESTED)
                            .count(),
                    versioned.version());
        }
    }

    /** 物业公司. */
    @Schema(name = "PropertyCompany", description = "物业公司 with contacts, masked, and what was agreed (CO-30 … CO-32)")
    record CompanyItem(
            String id,
            String name,
            PropertyCompany.Kind kind,
            String gridPath,
            List<ContactView> contacts,
            @Nullable AgreementView agreement,

            @Schema(description = "Those before it, newest first")
            List<AgreementView> earlierAgreements,

            List<PrecedentView> precedents,
            @Schema(description = "Newest first") List<NegotiationView> negotiations,
            List<GrantView> grants,
            @Schema(description = "The ETag") long version) {

        static CompanyItem of(Versioned<PropertyCompany> versioned) {
            PropertyCompany company = versioned.state();
            PropertyCompany.Agreement agreement = company.agreement();
            return new CompanyItem(
                    company.id(),
                    company.name(),
                    company.kind(),
                    company.gridPath(),
                    company.contacts().stream().map(ContactView::of).toList(),
                    agreement == null ? null : AgreementView.of(agreement),
                    company.earlierAgreements().reversed().stream()
                            .map(AgreementView::of)
                            .toList(),
                    company.precedents().stream()
                            .map(each -> new PrecedentView(each.communityId(), each.openedOn(), each.note()))
                            .toList(),
                    company.negotiations().reversed().stream()
                            .map(NegotiationView::of)
                            .toList(),
                    company.grants().stream().map(GrantView::of).toList(),
                    versioned.version());
        }
    }

    /** 联系人, masked. */
    @Schema(name = "PropertyContact")
    record ContactView(
            int number,
            @Schema(example = "王**") String name,
            String duty,
            @Nullable @Schema(example = "138****1234") String phone,
            boolean canDecide) {

        static ContactView of(PropertyCompany.Contact contact) {
            return new ContactView(
                    contact.number(),
                    String.valueOf(Masking.name(contact.name())),
                    contact.duty(),
                    Masking.phone(contact.phone()),
                    contact.canDecide());
        }
    }

    /** 协议. */
    @Schema(name = "Agreement")
    record AgreementView(LocalDate signedOn, @Nullable LocalDate validUntil, String note, String recordedBy) {

        static AgreementView of(PropertyCompany.Agreement agreement) {
            return new AgreementView(
                    agreement.signedOn(), agreement.validUntil(), agreement.note(), agreement.recordedBy());
        }
    }

    /** 先例. */
    @Schema(name = "Precedent")
    record PrecedentView(String communityId, LocalDate openedOn, String note) {}

    /** 谈判. */
    @Schema(name = "Negotiation")
    record NegotiationView(
            LocalDate on,
            int contactNumber,
            @Nullable String communityId,
            PropertyCompany.Purpose purpose,
            String summary,
            String by) {

        static NegotiationView of(PropertyCompany.Negotiation each) {
            return new NegotiationView(
                    each.on(), each.contactNumber(), each.communityId(), each.purpose(), each.summary(), each.by());
        }
    }

    /** 公纳宽带. */
    @Schema(name = "PropertyGrant")
    record GrantView(
            int number,
            String communityId,
            Money monthlyValue,
            int months,
            String reason,
            PropertyCompany.GrantStatus status,
            String requestedBy,
            Instant requestedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String comment) {

        static GrantView of(PropertyCompany.Grant grant) {
            return new GrantView(
                    grant.number(),
                    grant.communityId(),
                    grant.monthlyValue(),
                    grant.months(),
                    grant.reason(),
                    grant.status(),
                    grant.requestedBy(),
                    grant.requestedAt(),
                    grant.decidedBy(),
                    grant.decidedAt(),
                    grant.comment());
        }
    }

    /** 管理的小区. */
    @Schema(
            name = "ManagedCommunities",
            description = "Communities of a property company in the caller's grids (CO-30)")
    record ManagedCommunities(
            int total,
            int covered,

            @Schema(description = "A city-level deal is in force: all can be opened")
            boolean agreementInForce,

            List<ManagedCommunity> communities) {

        static ManagedCommunities of(PropertyCompany company, List<Community> communities, LocalDate today) {
            PropertyCompany.Agreement agreement = company.agreement();
            return new ManagedCommunities(
                    communities.size(),
                    (int) communities.stream()
                            .filter(each -> each.marketingState() == MarketingState.OPENED)
                            .count(),
                    agreement != null && agreement.inForceOn(today),
                    communities.stream()
                            .map(each -> new ManagedCommunity(
                                    each.id(), each.details().name(), each.buildState(), each.marketingState()))
                            .toList());
        }
    }

    /** 管理的一个小区. */
    @Schema(name = "ManagedCommunity")
    record ManagedCommunity(String communityId, String name, BuildState buildState, MarketingState marketingState) {}

    /** 明文联系人. */
    @Schema(name = "RevealedContacts")
    record RevealedContacts(List<RevealedContact> contacts) {

        static RevealedContacts of(PropertyCompany company) {
            return new RevealedContacts(company.contacts().stream()
                    .map(each -> new RevealedContact(each.number(), each.name(), each.duty(), each.phone()))
                    .toList());
        }
    }

    /** 明文联系人 of one person. */
    @Schema(name = "RevealedContact")
    record RevealedContact(
            int number, String name, String duty, @Nullable String phone) {}
}
