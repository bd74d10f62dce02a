package gridline.community.building.model;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 登记住户: what was found behind one door; replaces what was known of it (CO-14, FN-20).
 *
 * @param door 1 to {@value #MAX_DOOR} characters without blanks at the ends
 * @param use whose network it uses
 * @param competitorId operator, with COMPETITOR and only then
 * @param competitorKnown whether that operator is on file
 * @param contractEndsOn with COMPETITOR only; from {@value #MOST_YEARS_AGO} years ago to {@value #MOST_YEARS_AHEAD} ahead
 * @param asOf day it was found: not in the future
 */
public record SurveyHousehold(
        String door,
        NetworkUse use,
        @Nullable String competitorId,
        boolean competitorKnown,
        @Nullable LocalDate contractEndsOn,
        LocalDate asOf) {

    static final int MAX_DOOR = 20;
    static final int MOST_YEARS_AGO = 1;
    static final int MOST_YEARS_AHEAD = 5;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** Whether this is what is known already. */
    public boolean isSaidBy(Household known) {
        return known.door().equals(door)
                && known.use() == use
                && Objects.equals(known.competitorId(), competitorId)
                && Objects.equals(known.contractEndsOn(), contractEndsOn)
                && known.asOf().equals(asOf);
    }

    public Decision<Building> decide(Building building, LocalDate today, String staffId) {
        boolean rival = use == NetworkUse.COMPETITOR;
        boolean added = building.behind(door).isEmpty();
        LocalDate ends = contractEndsOn;
        return new Violations()
                .when(
                        door.isBlank()
                                || door.length() > MAX_DOOR
                                || door.chars().anyMatch(Character::isISOControl),
                        () -> Violation.of("CO-14.door", "door").with("max", MAX_DOOR))
                .when(
                        asOf.isAfter(today),
                        () -> Violation.of("CO-14.found-in-future", "asOf").with("today", today))
                .when(
                        asOf.isBefore(EARLIEST),
                        () -> Violation.of("CO-14.found-too-early", "asOf").with("earliest", EARLIEST))
                .when(rival && competitorId == null, () -> Violation.of("CO-14.competitor-missing", "competitorId"))
                .when(
                        !rival && (competitorId != null || ends != null),
                        () -> Violation.of("CO-14.no-competitor-used", "use").with("use", use.name()))
                .when(
                        rival && competitorId != null && !competitorKnown,
                        () -> Violation.of("offer.competitor-unknown", "competitorId")
                                .with("competitorId", competitorId == null ? "-" : competitorId))
                .when(
                        ends != null
                                && (ends.isBefore(today.minusYears(MOST_YEARS_AGO))
                                        || ends.isAfter(today.plusYears(MOST_YEARS_AHEAD))),
                        () -> Violation.of("FN-20.contract-end-out-of-range", "contractEndsOn")
                                .with("ago", MOST_YEARS_AGO)
                                .with("ahead", MOST_YEARS_AHEAD))
                .when(
                        added
                                && building.households().size()
                                        >= building.layout().total(),
                        () -> Violation.of("CO-14.no-flat-left", "door")
                                .with("households", building.layout().total()))
                .orElse(() -> {
                    Building changed = building.withHouseholds(replaced(building, staffId));
                    return Decision.accepted(changed, changed.surveyed());
                });
    }

    private List<Household> replaced(Building building, String staffId) {
        List<Household> all = new ArrayList<>();
        boolean found = false;
        for (Household each : building.households()) {
            boolean same = each.door().equals(door);
            found |= same;
            all.add(same ? household(each.id(), staffId, each.remindedOf()) : each);
        }
        if (!found) {
            all.add(household("h" + (all.size() + 1), staffId, null));
        }
        return all;
    }

    private Household household(String id, String staffId, @Nullable LocalDate remindedOf) {
        return new Household(id, door, use, competitorId, contractEndsOn, asOf, staffId, remindedOf);
    }
}
