package gridline.community.roadmap.model;

import java.util.Set;

/**
 * 路线事实: what has happened to a community, as far as the road map asks (CO-03).
 *
 * @param coverageKnown a coverage fact is in force and not stale
 * @param valueExact everything its value rests on is known
 * @param propertyAgreed the property company or employer's department was negotiated with by who can decide, or its head
 *     office signed
 * @param onOpeningList it is planned, in build or open
 * @param surveyed the survey file is complete or waived
 * @param saturated its share of the occupied households has reached the mark
 * @param scheduleItemsDone rule ids of the roll-out schedule that were done, for example {@code CP-05}
 */
public record RoadFacts(
        boolean coverageKnown,
        boolean valueExact,
        boolean propertyAgreed,
        boolean onOpeningList,
        boolean surveyed,
        boolean saturated,
        Set<String> scheduleItemsDone) {

    public RoadFacts {
        scheduleItemsDone = Set.copyOf(scheduleItemsDone);
    }
}
