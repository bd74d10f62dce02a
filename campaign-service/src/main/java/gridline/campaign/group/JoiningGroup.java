package gridline.campaign.group;

import gridline.contracts.campaign.GroupReached;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 集体入网组 (PR-08, CP-33): households of one building that want to join together; when enough have, it is told, so that pricing
 * can offer each the reduced one-time fee.
 *
 * @param id identity
 * @param communityId community
 * @param gridPath its grid
 * @param buildingId building
 * @param least how many it takes, 3 or 4
 * @param deadline last day to join
 * @param leadIds households, by their leads, in the order they joined
 * @param reached whether it was told that enough have joined
 */
record JoiningGroup(
        String id,
        String communityId,
        String gridPath,
        String buildingId,
        int least,
        LocalDate deadline,
        List<String> leadIds,
        boolean reached) {

    JoiningGroup {
        leadIds = List.copyOf(leadIds);
    }

    /** 状态. */
    enum Status {
        /** 招募中. */
        OPEN,
        /** 已达成. */
        REACHED,
        /** 已过期. */
        EXPIRED
    }

    Status status(LocalDate today) {
        if (reached) {
            return Status.REACHED;
        }
        return today.isAfter(deadline) ? Status.EXPIRED : Status.OPEN;
    }

    /** How many more it takes. */
    int missing() {
        return Math.max(0, least - leadIds.size());
    }

    /** A household joins; again changes nothing. The one who makes it enough causes the event, and so do all who follow. */
    Decision<JoiningGroup> joined(String leadId, LocalDate today) {
        if (leadIds.contains(leadId)) {
            return Decision.accepted(this);
        }
        return new Violations()
                .when(
                        today.isAfter(deadline),
                        () -> Violation.of("PR-08.deadline-passed").with("deadline", deadline.toString()))
                .orElse(() -> {
                    List<String> all = new ArrayList<>(leadIds);
                    all.add(leadId);
                    boolean enough = all.size() >= least;
                    var after = new JoiningGroup(id, communityId, gridPath, buildingId, least, deadline, all, enough);
                    return enough
                            ? Decision.accepted(
                                    after, new GroupReached(id, communityId, gridPath, buildingId, all, today))
                            : new Accepted<>(after, List.of());
                });
    }
}
