package gridline.community.property.model;

import gridline.community.property.model.PropertyCompany.Precedent;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.LocalDate;

/**
 * 登记先例: a community that was opened with the company, to point to (CO-30).
 *
 * @param communityId community on file
 * @param openedOn not in the future
 * @param note up to {@value SignAgreement#MAX_NOTE} characters, promising nothing (CO-32)
 */
public record AddPrecedent(String communityId, LocalDate openedOn, String note) {

    static final int MOST = 200;

    public Decision<PropertyCompany> decide(PropertyCompany company, LocalDate today) {
        Violations violations = new Violations()
                .when(
                        openedOn.isAfter(today),
                        () -> Violation.of("CO-31.in-future", "openedOn").with("today", today))
                .when(
                        note.length() > SignAgreement.MAX_NOTE,
                        () -> Violation.of("CO-31.text-length", "note").with("max", SignAgreement.MAX_NOTE))
                .when(
                        company.precedents().stream()
                                .anyMatch(each -> each.communityId().equals(communityId)),
                        () -> Violation.of("CO-30.precedent-twice", "communityId"))
                .when(
                        company.precedents().size() >= MOST,
                        () -> Violation.of("CO-31.too-many", "communityId").with("max", MOST));
        Benefits.promisedIn(note, "note").ifPresent(violations::add);
        return violations.orElse(() -> Decision.accepted(company.with(new Precedent(communityId, openedOn, note))));
    }
}
