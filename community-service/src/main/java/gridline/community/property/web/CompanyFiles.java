package gridline.community.property.web;

import gridline.community.community.model.Community;
import gridline.community.community.persistence.Communities;
import gridline.community.property.model.PropertyCompany;
import gridline.community.property.persistence.PropertyCompanies;
import gridline.community.property.web.PropertyViews.ManagedCommunities;
import gridline.community.property.web.PropertyViews.RevealedContacts;
import gridline.community.survey.persistence.Surveys;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Versioned;
import gridline.platform.privacy.AuditTrail;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.RefusedException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 物业公司查看: the communities a company manages, and its contacts unmasked with a reason (PI-01). */
@Component
class CompanyFiles {

    private static final int MIN_REASON = 4;
    private static final int MOST_SHOWN = 500;

    private final PropertyCompanies companies;
    private final Surveys surveys;
    private final Communities communities;
    private final AuditTrail audit;
    private final Clock clock;

    CompanyFiles(PropertyCompanies companies, Surveys surveys, Communities communities, AuditTrail audit, Clock clock) {
        this.companies = companies;
        this.surveys = surveys;
        this.communities = communities;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those in the caller's grids whose survey file names the company; some hundreds at most. */
    ManagedCommunities managed(String id, Caller caller) {
        PropertyCompany company = companies.visible(id, caller).state();
        List<String> ids = surveys.managedBy(id, caller)
                .limit(MOST_SHOWN)
                .map(Versioned::id)
                .toList();
        Map<String, Versioned<Community>> found = communities.aggregates().findAll(ids);
        return ManagedCommunities.of(
                company, found.values().stream().map(Versioned::state).toList(), BusinessZone.today(clock));
    }

    /** @throws RefusedException (422) {@code PI-01.reason-missing} without a reason worth writing down */
    RevealedContacts reveal(String id, Caller caller, String reason) {
        PropertyCompany company = companies.visible(id, caller).state();
        if (reason.strip().length() < MIN_REASON) {
            throw RefusedException.of(
                    Violation.of("PI-01.reason-missing", "reason").with("min", MIN_REASON));
        }
        audit.record(caller, "property-company.reveal", id, List.of("contacts.name", "contacts.phone"), reason);
        return RevealedContacts.of(company);
    }
}
