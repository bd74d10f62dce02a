package gridline.community.incident.web;

import gridline.community.incident.model.Finding;
import gridline.community.incident.model.Incident;
import gridline.community.incident.model.Risk;
import gridline.community.incident.model.Sign;
import gridline.community.incident.model.Step;
import gridline.platform.persistence.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** 风险事件视图: incidents as they are shown. */
final class IncidentViews {

    private IncidentViews() {}

    /** 风险事件 in a list. */
    @Schema(name = "IncidentRow")
    record IncidentRow(
            String id,
            String communityId,
            String gridPath,
            Risk risk,
            @Nullable String competitorId,
            List<Sign> signs,
            LocalDate observedOn,
            int steps,
            boolean closed,
            long version) {

        static IncidentRow of(Versioned<Incident> versioned) {
            Incident incident = versioned.state();
            return new IncidentRow(
                    incident.id(),
                    incident.communityId(),
                    incident.gridPath(),
                    incident.risk(),
                    incident.competitorId(),
                    List.copyOf(new TreeSet<>(incident.signs())),
                    incident.observedOn(),
                    incident.taken().size(),
                    incident.closed() != null,
                    versioned.version());
        }
    }

    /** 风险事件. */
    @Schema(
            name = "Incident",
            description = "风险事件 with its evidence, the steps taken and those open now (CO-40, CO-41)")
    record IncidentItem(
            String id,
            String communityId,
            String gridPath,
            Risk risk,
            @Nullable String competitorId,
            List<Sign> signs,
            LocalDate observedOn,
            String description,
            String reportedBy,
            List<EvidenceView> evidence,
            List<TakenView> taken,

            @Schema(description = "What may be done now, in this order")
            List<Step> nextSteps,

            @Nullable ClosedView closed,
            @Schema(description = "The ETag") long version) {

        static IncidentItem of(Versioned<Incident> versioned) {
            Incident incident = versioned.state();
            Incident.Closed closed = incident.closed();
            return new IncidentItem(
                    incident.id(),
                    incident.communityId(),
                    incident.gridPath(),
                    incident.risk(),
                    incident.competitorId(),
                    List.copyOf(new TreeSet<>(incident.signs())),
                    incident.observedOn(),
                    incident.description(),
                    incident.reportedBy(),
                    incident.evidence().stream()
                            .map(each -> new EvidenceView(each.note(), each.photoId(), each.by(), each.at()))
                            .toList(),
                    incident.taken().stream()
                            .map(each -> new TakenView(each.step(), each.finding(), each.note(), each.by(), each.at()))
                            .toList(),
                    List.copyOf(new TreeSet<>(incident.nextSteps())),
                    closed == null ? null : new ClosedView(closed.outcome(), closed.by(), closed.at()),
                    versioned.version());
        }
    }

    /** 证据. */
    @Schema(name = "IncidentEvidence")
    record EvidenceView(String note, @Nullable String photoId, String by, Instant at) {}

    /** 已采取步骤. */
    @Schema(name = "IncidentStep")
    record TakenView(Step step, @Nullable Finding finding, String note, String by, Instant at) {}

    /** 结案. */
    @Schema(name = "IncidentClosed")
    record ClosedView(String outcome, String by, Instant at) {}
}
