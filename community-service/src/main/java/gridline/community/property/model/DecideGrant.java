package gridline.community.property.model;

import gridline.community.property.model.PropertyCompany.Grant;
import gridline.community.property.model.PropertyCompany.GrantStatus;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import java.util.Optional;

/**
 * 审批公纳宽带: the supervisor approves or rejects; nobody decides about a request of one's own (CO-32).
 *
 * @param number of the grant
 * @param approve or reject
 * @param comment why, 4 to 500 characters
 */
public record DecideGrant(int number, boolean approve, String comment) {

    public Decision<PropertyCompany> decide(PropertyCompany company, Instant now, String staffId) {
        Optional<Grant> found = company.grant(number);
        if (found.isEmpty()) {
            return Decision.refused(Violation.of("CO-32.no-such-grant", "number"));
        }
        Grant grant = found.get();
        return new Violations()
                .when(
                        grant.status() != GrantStatus.REQUESTED,
                        () -> Violation.of("CO-32.decided-already", "number")
                                .with("status", grant.status().name()))
                .when(grant.requestedBy().equals(staffId), () -> Violation.of("CO-32.own-request", "number"))
                .when(
                        comment.strip().length() < RequestGrant.MIN_REASON
                                || comment.length() > RequestGrant.MAX_REASON,
                        () -> Violation.of("CO-32.reason-length", "comment")
                                .with("min", RequestGrant.MIN_REASON)
                                .with("max", RequestGrant.MAX_REASON))
                .orElse(() -> Decision.accepted(company.withGrant(new Grant(
                        grant.number(),
                        grant.communityId(),
                        grant.monthlyValue(),
                        grant.months(),
                        grant.reason(),
                        approve ? GrantStatus.APPROVED : GrantStatus.REJECTED,
                        grant.requestedBy(),
                        grant.requestedAt(),
                        staffId,
                        now,
                        comment.strip()))));
    }
}
