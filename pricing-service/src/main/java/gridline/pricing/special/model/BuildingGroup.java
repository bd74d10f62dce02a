package gridline.pricing.special.model;

import gridline.platform.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * 集体入网楼栋 (PR-08): the households of one building that join under one offer.
 *
 * @param offerId offer
 * @param buildingId building
 * @param gridPath grid
 * @param least fewest of a group
 * @param most most of a group
 * @param joiners in the order they joined, each once
 */
public record BuildingGroup(
        String offerId, String buildingId, String gridPath, int least, int most, List<Joiner> joiners) {

    public BuildingGroup {
        joiners = List.copyOf(joiners);
    }

    /** 入网户: opaque id of a household, and when it joined. */
    public record Joiner(String householdId, Instant at) {}

    public static BuildingGroup empty(SpecialOffer offer, OfferTerms.GroupJoining terms, String buildingId) {
        return new BuildingGroup(offer.id(), buildingId, offer.gridPath(), terms.least(), terms.most(), List.of());
    }

    /** A household that is in already changes nothing. */
    public Decision<BuildingGroup> join(String householdId, Instant at) {
        if (joiners.stream().anyMatch(joiner -> joiner.householdId().equals(householdId))) {
            return Decision.accepted(this);
        }
        List<Joiner> more = new ArrayList<>(joiners);
        more.add(new Joiner(householdId, at));
        return Decision.accepted(new BuildingGroup(offerId, buildingId, gridPath, least, most, more));
    }

    /**
     * Sizes of the groups: as many households as possible in groups of {@link #least} to {@link #most}, in the order they
     * joined; whoever is left waits for more. Nobody who is in a group ever drops out of it by another joining.
     */
    public List<Integer> groups() {
        int covered = coverable(joiners.size());
        List<Integer> sizes = new ArrayList<>();
        for (int count = groupCount(covered); count > 0; count--) {
            int size = (covered + count - 1) / count;
            sizes.add(size);
            covered -= size;
        }
        return List.copyOf(sizes);
    }

    /** Whether a household is in a complete group, so that part of its one-time fee is waived. */
    public boolean covers(String householdId) {
        int covered = groups().stream().mapToInt(Integer::intValue).sum();
        return joiners.stream()
                .limit(covered)
                .anyMatch(joiner -> joiner.householdId().equals(householdId));
    }

    /** How many more must join before everybody in it is covered. */
    public int missing() {
        int more = 0;
        while (coverable(joiners.size() + more) < joiners.size() + more) {
            more++;
        }
        return more;
    }

    private int coverable(int households) {
        int covered = households;
        while (covered > 0 && groupCount(covered) * least > covered) {
            covered--;
        }
        return covered;
    }

    private int groupCount(int households) {
        return (households + most - 1) / most;
    }
}
