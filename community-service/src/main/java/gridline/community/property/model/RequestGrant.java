package gridline.community.property.model;

import gridline.community.property.model.PropertyCompany.Grant;
import gridline.community.property.model.PropertyCompany.GrantStatus;
import gridline.contracts.Money;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * 申请公纳宽带: discounted or free service for an office of the company: capped, in force only when the supervisor approved it,
 * and written to the audit trail (CO-32).
 *
 * @param communityId community the office is in
 * @param monthlyValue 0.01 to {@link #MOST_MONTHLY} yuan a month, at most two decimals
 * @param months 1 to {@value #MOST_MONTHS}
 * @param reason 4 to 500 characters
 */
public record RequestGrant(String communityId, BigDecimal monthlyValue, int months, String reason) {

    static final int MOST_MONTHS = 12;
    static final int MIN_REASON = 4;
    static final int MAX_REASON = 500;

    /** An office line; more than that is a benefit. */
    static final BigDecimal MOST_MONTHLY = new BigDecimal("200");

    public Decision<PropertyCompany> decide(PropertyCompany company, Instant now, String staffId) {
        boolean liveThere = company.grants().stream()
                .anyMatch(grant -> grant.communityId().equals(communityId) && grant.status() != GrantStatus.REJECTED);
        return new Violations()
                .when(
                        monthlyValue.signum() <= 0
                                || monthlyValue.compareTo(MOST_MONTHLY) > 0
                                || monthlyValue.stripTrailingZeros().scale() > 2,
                        () -> Violation.of("CO-32.value-over-cap", "monthlyValue")
                                .with("max", MOST_MONTHLY.toPlainString()))
                .when(
                        months < 1 || months > MOST_MONTHS,
                        () -> Violation.of("CO-32.months-over-cap", "months").with("max", MOST_MONTHS))
                .when(
                        reason.strip().length() < MIN_REASON || reason.length() > MAX_REASON,
                        () -> Violation.of("CO-32.reason-length", "reason")
                                .with("min", MIN_REASON)
                                .with("max", MAX_REASON))
                .when(liveThere, () -> Violation.of("CO-32.one-per-community", "communityId"))
                .orElse(() -> Decision.accepted(company.withGrant(new Grant(
                        company.grants().size() + 1,
                        communityId,
                        new Money(monthlyValue, Money.CNY),
                        months,
                        reason.strip(),
                        GrantStatus.REQUESTED,
                        staffId,
                        now,
                        null,
                        null,
                        null))));
    }
}
