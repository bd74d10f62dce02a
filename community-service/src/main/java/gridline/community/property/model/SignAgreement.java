package gridline.community.property.model;

import gridline.community.property.model.PropertyCompany.Agreement;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 登记全市协议: a deal with the head office that opens all communities of the company in the city (CO-30). The one before it
 * stays on file.
 *
 * @param signedOn not in the future
 * @param validUntil not before it was signed; null without an end
 * @param note up to {@value #MAX_NOTE} characters, promising nothing (CO-32)
 */
public record SignAgreement(LocalDate signedOn, @Nullable LocalDate validUntil, String note) {

    static final int MAX_NOTE = 1_000;

    /** Deals with one company over the years; more are a slip. */
    static final int MOST = 50;

    public Decision<PropertyCompany> decide(PropertyCompany company, LocalDate today, String staffId) {
        LocalDate until = validUntil;
        Violations violations = new Violations()
                .when(
                        signedOn.isAfter(today),
                        () -> Violation.of("CO-31.in-future", "signedOn").with("today", today))
                .when(
                        signedOn.isBefore(LogNegotiation.EARLIEST),
                        () -> Violation.of("CO-31.too-early", "signedOn").with("earliest", LogNegotiation.EARLIEST))
                .when(
                        until != null && until.isBefore(signedOn),
                        () -> Violation.of("CO-30.ends-before-it-begins", "validUntil"))
                .when(
                        note.length() > MAX_NOTE,
                        () -> Violation.of("CO-31.text-length", "note").with("max", MAX_NOTE));
        Benefits.promisedIn(note, "note").ifPresent(violations::add);
        violations.when(
                company.earlierAgreements().size() >= MOST,
                () -> Violation.of("CO-31.too-many", "signedOn").with("max", MOST));
        Agreement before = company.agreement();
        Agreement signed = new Agreement(signedOn, until, note, staffId);
        // The same said again is no second deal.
        return violations.orElse(
                () -> Decision.accepted(signed.equals(before) ? company : company.withAgreement(signed)));
    }
}
