package gridline.pricing.special;

import gridline.platform.decision.Violation;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.DuplicateException;
import gridline.platform.web.RefusedException;
import gridline.pricing.special.model.BuildingGroup;
import gridline.pricing.special.model.OfferTerms;
import gridline.pricing.special.model.SpecialOffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 集体入网 (PR-08): a household joins with its neighbours of the same building. */
@Component
public class JoinGroup {

    private static final int LONGEST_ID = 100;

    private final Aggregates<SpecialOffer> offers;
    private final Aggregates<BuildingGroup> groups;
    private final Clock clock;

    JoinGroup(Aggregates<SpecialOffer> offers, Aggregates<BuildingGroup> groups, Clock clock) {
        this.offers = offers;
        this.groups = groups;
        this.clock = clock;
    }

    /** Joining again changes nothing. */
    public Versioned<BuildingGroup> join(String offerId, String buildingId, String householdId, Caller by) {
        SpecialOffer offer = offers.require(offerId).state();
        by.requireCovers(offer.gridPath());
        List<Violation> violations = new ArrayList<>(offer.unsellable(BusinessZone.today(clock)));
        check(buildingId, "buildingId", violations);
        check(householdId, "householdId", violations);
        if (!(offer.terms() instanceof OfferTerms.GroupJoining terms)) {
            violations.add(Violation.of("PR-08.no-group-offer"));
            throw new RefusedException(violations);
        }
        if (!violations.isEmpty()) {
            throw new RefusedException(violations);
        }
        String id = id(offerId, buildingId);
        try {
            groups.insert(id, BuildingGroup.empty(offer, terms, buildingId), List.of());
        } catch (DuplicateException begunBefore) {
            // Neighbours were here before.
        }
        return groups.change(id, null, group -> group.join(householdId, clock.instant()));
    }

    /** The group of a building, if anybody has joined there. */
    public Optional<Versioned<BuildingGroup>> find(String offerId, String buildingId) {
        return groups.find(id(offerId, buildingId));
    }

    static String id(String offerId, String buildingId) {
        return offerId + "." + buildingId;
    }

    private static void check(String id, String field, List<Violation> violations) {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            violations.add(Violation.of("special.id-unusable", field).with("most", LONGEST_ID));
        }
    }
}
