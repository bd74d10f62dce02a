package gridline.community.property.model;

import gridline.community.community.model.CommunityKind;
import gridline.community.property.model.PropertyCompany.Contact;
import gridline.community.property.model.PropertyCompany.Kind;
import gridline.community.property.model.PropertyCompany.Negotiation;
import gridline.community.property.model.PropertyCompany.Purpose;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 登记谈判: what was talked about with whom. Negotiated is only with somebody who can decide, and for an employer compound with
 * the employer's department (CO-31); nothing is promised (CO-32).
 *
 * @param on not in the future, not before {@link #EARLIEST}
 * @param contactNumber contact of the company
 * @param communityId community it was about; null for all of them
 * @param communityKind kind of that community; null while unknown or without one
 * @param summary 1 to {@value #MAX_SUMMARY} characters
 */
public record LogNegotiation(
        LocalDate on,
        int contactNumber,
        @Nullable String communityId,
        @Nullable CommunityKind communityKind,
        Purpose purpose,
        String summary) {

    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    static final int MAX_SUMMARY = 1_000;
    static final int MOST = 500;

    public Decision<PropertyCompany> decide(PropertyCompany company, LocalDate today, String staffId) {
        Optional<Contact> contact = company.contact(contactNumber);
        boolean negotiating = purpose == Purpose.NEGOTIATION;
        Violations violations = new Violations()
                .when(contact.isEmpty(), () -> Violation.of("CO-31.no-such-contact", "contactNumber"))
                .when(
                        negotiating && contact.isPresent() && !contact.get().canDecide(),
                        () -> Violation.of("CO-31.cannot-decide", "contactNumber"))
                .when(
                        negotiating
                                && communityKind == CommunityKind.EMPLOYER_COMPOUND
                                && company.kind() != Kind.EMPLOYER_DEPARTMENT,
                        () -> Violation.of("CO-31.department-decides", "communityId"))
                .when(
                        on.isAfter(today),
                        () -> Violation.of("CO-31.in-future", "on").with("today", today))
                .when(
                        on.isBefore(EARLIEST),
                        () -> Violation.of("CO-31.too-early", "on").with("earliest", EARLIEST))
                .when(
                        summary.isBlank() || summary.length() > MAX_SUMMARY,
                        () -> Violation.of("CO-31.text-length", "summary").with("max", MAX_SUMMARY))
                .when(
                        company.negotiations().size() >= MOST,
                        () -> Violation.of("CO-31.too-many", "summary").with("max", MOST));
        Benefits.promisedIn(summary, "summary").ifPresent(violations::add);
        return violations.orElse(() -> Decision.accepted(
                company.with(new Negotiation(on, contactNumber, communityId, purpose, summary, staffId))));
    }
}
