package gridline.community.incident.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 风险事件: trouble in a community, with its evidence and what was done about it (CO-40, CO-41). Evidence and steps are only
 * ever added.
 *
 * @param id opaque
 * @param communityId community it happened in
 * @param gridPath path of that community's grid
 * @param risk which risk
 * @param competitorId who snipes; null for R1
 * @param signs what was seen, at least one, all of this risk
 * @param observedOn day it was seen
 * @param description in the words of who reported it
 * @param evidence locker: what shows it, oldest first
 * @param taken steps taken, oldest first
 * @param closed how it ended; null while it is open
 */
public record Incident(
        String id,
        String communityId,
        String gridPath,
        Risk risk,
        @Nullable String competitorId,
        Set<Sign> signs,
        LocalDate observedOn,
        String description,
        String reportedBy,
        List<Evidence> evidence,
        List<Taken> taken,
        @Nullable Closed closed) {

    public Incident {
        signs = Set.copyOf(signs);
        evidence = List.copyOf(evidence);
        taken = List.copyOf(taken);
    }

    /**
     * 证据: a statement or the reference of a photo kept elsewhere.
     *
     * @param note what it shows
     * @param photoId photo on file; null without one
     */
    public record Evidence(String note, @Nullable String photoId, String by, Instant at) {}

    /**
     * 已采取步骤.
     *
     * @param finding what the comparison showed; only with COMPARE_TARIFFS
     */
    public record Taken(Step step, @Nullable Finding finding, String note, String by, Instant at) {}

    /** 结案. */
    public record Closed(String outcome, String by, Instant at) {}

    /** Steps open now (CO-40, CO-41). */
    public Set<Step> nextSteps() {
        return Step.open(this);
    }

    boolean took(Step step) {
        return taken.stream().anyMatch(each -> each.step() == step);
    }

    /** What the last comparison showed; null before there was one. */
    public @Nullable Finding finding() {
        Finding last = null;
        for (Taken each : taken) {
            last = each.finding() == null ? last : each.finding();
        }
        return last;
    }

    Incident with(Evidence piece) {
        List<Evidence> more = new ArrayList<>(evidence);
        more.add(piece);
        return new Incident(
                id,
                communityId,
                gridPath,
                risk,
                competitorId,
                signs,
                observedOn,
                description,
                reportedBy,
                more,
                taken,
                closed);
    }

    Incident with(Taken step) {
        List<Taken> more = new ArrayList<>(taken);
        more.add(step);
        return new Incident(
                id,
                communityId,
                gridPath,
                risk,
                competitorId,
                signs,
                observedOn,
                description,
                reportedBy,
                evidence,
                more,
                closed);
    }

    Incident with(Closed ending) {
        return new Incident(
                id,
                communityId,
                gridPath,
                risk,
                competitorId,
                signs,
                observedOn,
                description,
                reportedBy,
                evidence,
                taken,
                ending);
    }
}
