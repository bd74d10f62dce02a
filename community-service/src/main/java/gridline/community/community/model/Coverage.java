package gridline.community.community.model;

import gridline.contracts.community.BuildState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 覆盖: the fact in force and all facts ever recorded, in the order we learnt them (CO-02).
 *
 * @param inForce the newest fact by its as-of date, the later recorded of two on one day; null before the first
 * @param history every fact, the one in force included; never shortened
 * @param plannedOpening day the opening is planned for, as far as the facts in force so far said
 * @param openedOn first day of service; null while not open, or open since before we kept records
 */
public record Coverage(
        @Nullable CoverageFact inForce,
        List<CoverageFact> history,
        @Nullable LocalDate plannedOpening,
        @Nullable LocalDate openedOn) {

    /** Nothing known yet. */
    public static final Coverage UNKNOWN = new Coverage(null, List.of(), null, null);

    public Coverage {
        history = List.copyOf(history);
    }

    /** Build state in force; NOT_COVERED while nothing is known (CO-01). */
    public BuildState buildState() {
        return inForce == null ? BuildState.NOT_COVERED : inForce.buildState();
    }

    boolean alreadySays(StatedCoverage stated) {
        return history.stream().anyMatch(stated::isSaidBy);
    }

    /**
     * Adds a fact. An older list never overwrites a newer fact, but is kept (CO-02). A list that says nothing about the
     * opening day leaves the day we know.
     */
    Coverage with(CoverageFact fact) {
        List<CoverageFact> longer = new ArrayList<>(history);
        longer.add(fact);
        if (inForce != null && fact.asOf().isBefore(inForce.asOf())) {
            return new Coverage(inForce, longer, plannedOpening, openedOn);
        }
        LocalDate planned = switch (fact.buildState()) {
            case NOT_COVERED -> null;
            case PLANNED, IN_BUILD -> fact.plannedOpening() == null ? plannedOpening : fact.plannedOpening();
            case OPEN -> plannedOpening;
        };
        return new Coverage(fact, longer, planned, openedOnAfter(fact));
    }

    Coverage openedOn(LocalDate day) {
        return new Coverage(inForce, history, plannedOpening, day);
    }

    private @Nullable LocalDate openedOnAfter(CoverageFact fact) {
        if (fact.buildState() != BuildState.OPEN) {
            return null;
        }
        // A first list that says "open" does not tell since when: only a change we saw has a date.
        boolean sawTheChange = inForce != null && inForce.buildState() != BuildState.OPEN;
        return sawTheChange ? fact.asOf() : openedOn;
    }
}
