package gridline.community.survey.model;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 登记竞争对手在场情况: replaces what is known of one competitor here (CO-10 c).
 *
 * @param presence what was found
 * @param known whether the operator is on file
 */
public record StatePresence(CompetitorPresence presence, boolean known) {

    static final int MAX_STAFF = 30;
    static final int MAX_COMPETITORS = 20;
    static final int MAX_NAME = 50;

    private static final Pattern PHONE = Pattern.compile("[0-9+-]{7,20}");

    public Decision<Survey> decide(Survey survey, CommunityFile file, LocalDate today, String staffId) {
        boolean added = survey.competitor(presence.competitorId()).isEmpty();
        Integer households = file.households();
        Integer customers = presence.customers();
        LocalDate openedOn = presence.openedOn();
        Violations violations = new Violations()
                .when(
                        !known,
                        () -> Violation.of("offer.competitor-unknown", "competitorId")
                                .with("competitorId", presence.competitorId()))
                .addAll(Dates.observed(presence.asOf(), today, "asOf"))
                .addAll(openedOn == null ? List.of() : Dates.observed(openedOn, today, "openedOn"))
                .when(
                        customers != null && (customers < 0 || households != null && customers > households),
                        () -> Violation.of("CO-10.customers-out-of-range", "customers")
                                .with("max", households == null ? "-" : households))
                .when(
                        presence.noStaff() && !presence.staff().isEmpty(),
                        () -> Violation.of("CO-10.staff-and-none", "noStaff"))
                .when(
                        presence.staff().size() > MAX_STAFF,
                        () -> Violation.of("CO-10.too-many-staff", "staff").with("max", MAX_STAFF))
                .when(
                        Boolean.TRUE.equals(survey.facts().competitorFree()),
                        () -> Violation.of("CO-10.stated-competitor-free", "competitorId"))
                .when(
                        added && survey.competitors().size() >= MAX_COMPETITORS,
                        () -> Violation.of("CO-10.too-many-competitors").with("max", MAX_COMPETITORS));
        for (int at = 0; at < presence.staff().size(); at++) {
            judge(presence.staff().get(at), "staff[" + at + "].", violations);
        }
        return violations.orElse(() -> survey.withCompetitors(replaced(survey)).judged(survey, file, staffId));
    }

    private static void judge(CompetitorPresence.Staff person, String field, Violations violations) {
        String duty = person.duty();
        String phone = person.phone();
        violations
                .when(
                        person.name().isBlank() || person.name().length() > MAX_NAME,
                        () -> Violation.of("CO-10.text-length", field + "name").with("max", MAX_NAME))
                .when(
                        duty != null && (duty.isBlank() || duty.length() > StateFacts.MAX_TEXT),
                        () -> Violation.of("CO-10.text-length", field + "duty").with("max", StateFacts.MAX_TEXT))
                .when(
                        phone != null && !PHONE.matcher(phone).matches(),
                        () -> Violation.of("CO-10.phone-malformed", field + "phone"));
    }

    private List<CompetitorPresence> replaced(Survey survey) {
        List<CompetitorPresence> all = new ArrayList<>();
        boolean found = false;
        for (CompetitorPresence each : survey.competitors()) {
            boolean same = each.competitorId().equals(presence.competitorId());
            found |= same;
            all.add(same ? presence : each);
        }
        if (!found) {
            all.add(presence);
        }
        return all;
    }
}
