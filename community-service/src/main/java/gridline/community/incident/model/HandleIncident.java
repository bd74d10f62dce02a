package gridline.community.incident.model;

import gridline.community.incident.model.Incident.Closed;
import gridline.community.incident.model.Incident.Evidence;
import gridline.community.incident.model.Incident.Taken;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** 处理风险事件: report, add evidence, take the next step, close (CO-40, CO-41). */
public final class HandleIncident {

    static final int MAX_TEXT = 1_000;
    static final int MOST = 200;

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private HandleIncident() {}

    /** Reports one; {@code draft} has neither evidence nor steps. */
    public static Decision<Incident> report(Incident draft, boolean competitorKnown, LocalDate today) {
        boolean sniping = draft.risk() == Risk.SNIPING;
        return text(draft.description(), "description")
                .when(draft.signs().isEmpty(), () -> Violation.of("CO-40.sign-missing", "signs"))
                .when(
                        draft.signs().stream().anyMatch(sign -> sign.risk() != draft.risk()),
                        () -> Violation.of("CO-40.sign-of-other-risk", "signs")
                                .with("risk", draft.risk().name()))
                .when(sniping && !competitorKnown, () -> Violation.of("CO-41.competitor-missing", "competitorId"))
                .when(
                        draft.observedOn().isAfter(today),
                        () -> Violation.of("CO-40.in-future", "observedOn").with("today", today))
                .when(
                        draft.observedOn().isBefore(EARLIEST),
                        () -> Violation.of("CO-40.too-early", "observedOn").with("earliest", EARLIEST))
                .orElse(() -> Decision.accepted(draft));
    }

    /**
     * Puts evidence into the locker; it is never taken out. Until it is closed: what is found later is another incident's.
     *
     * @param photoOnFile whether the photo is one of the incident's community
     */
    public static Decision<Incident> collect(
            Incident incident,
            String note,
            @Nullable String photoId,
            boolean photoOnFile,
            Instant now,
            String staffId) {
        return text(note, "note")
                .when(photoId != null && !photoOnFile, () -> Violation.of("CO-41.photo-unknown", "photoId"))
                .when(incident.closed() != null, () -> Violation.of("CO-40.closed-already"))
                .when(
                        incident.evidence().size() >= MOST,
                        () -> Violation.of("CO-40.too-many", "note").with("max", MOST))
                .orElse(() -> Decision.accepted(incident.with(new Evidence(note, photoId, staffId, now))));
    }

    /** Takes a step that is open; the refusal names the ones that are. */
    public static Decision<Incident> take(
            Incident incident, Step step, @Nullable Finding finding, String note, Instant now, String staffId) {
        Set<Step> open = incident.nextSteps();
        boolean comparing = step == Step.COMPARE_TARIFFS;
        return text(note, "note")
                .when(
                        !open.contains(step),
                        () -> Violation.of("CO-41.step-not-open", "step")
                                .with("step", step.name())
                                .with("open", names(open)))
                .when(comparing && finding == null, () -> Violation.of("CO-41.finding-missing", "finding"))
                .when(!comparing && finding != null, () -> Violation.of("CO-41.finding-unexpected", "finding"))
                .when(
                        incident.taken().size() >= MOST,
                        () -> Violation.of("CO-40.too-many", "step").with("max", MOST))
                .orElse(() -> Decision.accepted(incident.with(new Taken(step, finding, note, staffId, now))));
    }

    /** Closes one that something was done about. */
    public static Decision<Incident> close(Incident incident, String outcome, Instant now, String staffId) {
        return text(outcome, "outcome")
                .when(incident.closed() != null, () -> Violation.of("CO-40.closed-already"))
                .when(incident.taken().isEmpty(), () -> Violation.of("CO-40.nothing-done"))
                .orElse(() -> Decision.accepted(incident.with(new Closed(outcome, staffId, now))));
    }

    private static Violations text(String text, String field) {
        return new Violations()
                .when(
                        text.isBlank() || text.length() > MAX_TEXT,
                        () -> Violation.of("CO-40.text-length", field).with("max", MAX_TEXT));
    }

    private static List<String> names(Set<Step> steps) {
        return new TreeSet<>(steps).stream().map(Enum::name).toList();
    }
}
