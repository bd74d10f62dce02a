package gridline.community.property;

import gridline.community.community.model.Community;
import gridline.community.community.model.CommunityKind;
import gridline.community.community.persistence.Communities;
import gridline.community.orgunit.OrgUnit;
import gridline.community.orgunit.OrgUnits;
import gridline.community.property.model.AddPrecedent;
import gridline.community.property.model.DecideGrant;
import gridline.community.property.model.DescribeCompany;
import gridline.community.property.model.KeepContact;
import gridline.community.property.model.LogNegotiation;
import gridline.community.property.model.PropertyCompany;
import gridline.community.property.model.RequestGrant;
import gridline.community.property.model.SignAgreement;
import gridline.community.property.model.TakeBackAgreement;
import gridline.community.property.persistence.PropertyCompanies;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import gridline.platform.idempotency.RequestIdentity;
import gridline.platform.persistence.Versioned;
import gridline.platform.privacy.AuditTrail;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.IfMatch;
import gridline.platform.web.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 维护物业公司: what field teams and supervisors do with property companies (CO-30 … CO-32). */
@Component
public class KeepCompany {

    private final PropertyCompanies companies;
    private final Communities communities;
    private final OrgUnits orgUnits;
    private final AuditTrail audit;
    private final Clock clock;

    KeepCompany(
            PropertyCompanies companies, Communities communities, OrgUnits orgUnits, AuditTrail audit, Clock clock) {
        this.companies = companies;
        this.communities = communities;
        this.orgUnits = orgUnits;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param orgUnitId who keeps the file; the caller's own scope must hold it */
    public Versioned<PropertyCompany> register(String orgUnitId, DescribeCompany command, Caller caller) {
        OrgUnit unit = orgUnits.find(orgUnitId)
                .orElseThrow(() -> RefusedException.of(
                        Violation.of("CO-30.org-unit-unknown", "orgUnitId").with("orgUnitId", orgUnitId)));
        caller.requireCovers(unit.path());
        String id = "pc-" + RequestIdentity.newId();
        return switch (command.decide(id, unit.path(), null)) {
            case Accepted<PropertyCompany> yes -> companies.insert(yes.state());
            case Refused<PropertyCompany> no -> throw RefusedException.of(no);
        };
    }

    public Versioned<PropertyCompany> describe(String id, DescribeCompany command, IfMatch expected, Caller caller) {
        return companies.change(
                id, expected.version(), caller, company -> command.decide(id, company.gridPath(), company));
    }

    public Versioned<PropertyCompany> contact(
            String id, KeepContact command, @Nullable IfMatch expected, Caller caller) {
        return companies.change(id, expected == null ? null : expected.version(), caller, command::decide);
    }

    /** @throws RefusedException (422) if nobody who can decide was talked with (CO-31), or something was promised (CO-32) */
    public Versioned<PropertyCompany> negotiated(
            String id,
            LocalDate on,
            int contactNumber,
            @Nullable String communityId,
            PropertyCompany.Purpose purpose,
            String summary,
            Caller caller) {
        CommunityKind kind = communityId == null
                ? null
                : visible(communityId, caller).details().kind();
        var command = new LogNegotiation(on, contactNumber, communityId, kind, purpose, summary);
        return companies.change(id, null, caller, company -> command.decide(company, today(), caller.id()));
    }

    public Versioned<PropertyCompany> sign(String id, SignAgreement command, IfMatch expected, Caller caller) {
        return companies.change(
                id, expected.version(), caller, company -> command.decide(company, today(), caller.id()));
    }

    /** Written to the audit trail before it is stored: what was on file and is not any more can be traced. */
    public Versioned<PropertyCompany> takeBackAgreement(String id, IfMatch expected, Caller caller) {
        return companies.change(id, expected.version(), caller, company -> {
            Decision<PropertyCompany> decision = new TakeBackAgreement().decide(company);
            if (decision instanceof Accepted<PropertyCompany>) {
                audit.record(caller, "property-agreement.take-back", id, List.of("agreement"), "recorded by mistake");
            }
            return decision;
        });
    }

    public Versioned<PropertyCompany> precedent(String id, AddPrecedent command, Caller caller) {
        visible(command.communityId(), caller);
        return companies.change(id, null, caller, company -> command.decide(company, today()));
    }

    /** Written to the audit trail before it is stored: a grant nobody can trace must not exist (CO-32). */
    public Versioned<PropertyCompany> request(String id, RequestGrant command, Caller caller) {
        visible(command.communityId(), caller);
        return companies.change(id, null, caller, company -> {
            var decision = command.decide(company, clock.instant(), caller.id());
            if (decision instanceof Accepted<PropertyCompany>) {
                audit.record(caller, "property-grant.request", id, List.of("grants"), command.reason());
            }
            return decision;
        });
    }

    public Versioned<PropertyCompany> decide(String id, DecideGrant command, IfMatch expected, Caller caller) {
        return companies.change(id, expected.version(), caller, company -> {
            company.grant(command.number())
                    .flatMap(grant -> communities.find(grant.communityId()))
                    .ifPresent(
                            community -> caller.requireCovers(community.state().gridPath()));
            var decision = command.decide(company, clock.instant(), caller.id());
            if (decision instanceof Accepted<PropertyCompany>) {
                String action = command.approve() ? "property-grant.approve" : "property-grant.reject";
                audit.record(caller, action, id, List.of("grants"), command.comment());
            }
            return decision;
        });
    }

    private Community visible(String communityId, Caller caller) {
        return communities.visible(communityId, caller).state();
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
