package gridline.community.building.web;

import gridline.community.building.model.Building;
import gridline.community.building.model.Layout;
import gridline.community.building.persistence.Buildings;
import gridline.community.building.web.BuildingRequests.HouseholdBody;
import gridline.community.building.web.BuildingViews.RevealedHouseholds;
import gridline.community.community.persistence.Communities;
import gridline.community.competitor.Competitors;
import gridline.community.placing.Placed;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Versioned;
import gridline.platform.privacy.AuditTrail;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.IfMatch;
import gridline.platform.web.RefusedException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 楼栋登记: keeps the buildings of a community, within the caller's grids (CO-14). */
@Component
class KeepBuildings {

    private static final int MIN_REASON = 4;

    private final Buildings buildings;
    private final Communities communities;
    private final Competitors competitors;
    private final AuditTrail audit;
    private final Clock clock;

    KeepBuildings(
            Buildings buildings, Communities communities, Competitors competitors, AuditTrail audit, Clock clock) {
        this.buildings = buildings;
        this.communities = communities;
        this.competitors = competitors;
        this.audit = audit;
        this.clock = clock;
    }

    void requireVisible(String communityId, Caller caller) {
        communities.visible(communityId, caller);
    }

    Versioned<Building> visible(String communityId, String number, Caller caller) {
        requireVisible(communityId, caller);
        return buildings.aggregates().require(Buildings.id(communityId, number));
    }

    /** @throws RefusedException (422) with everything wrong with number and layout */
    Placed<Building> put(String communityId, String number, Layout layout, @Nullable IfMatch expected, Caller caller) {
        String gridPath = communities.visible(communityId, caller).state().gridPath();
        if (!Building.isNumber(number)) {
            throw RefusedException.of(Violation.of("CO-14.number-malformed", "number"));
        }
        String id = Buildings.id(communityId, number);
        Building before = buildings.aggregates().find(id).map(Versioned::state).orElse(null);
        Decision<Building> decision = Building.put(id, communityId, gridPath, number, layout, before);
        return switch (decision) {
            case Refused<Building> no -> throw RefusedException.of(no);
            case Accepted<Building> yes
            when before == null -> new Placed<>(buildings.aggregates().insert(id, yes.state(), yes.events()), true);
            case Accepted<Building> yes ->
                Placed.into(
                        buildings.aggregates(),
                        id,
                        yes.state(),
                        expected,
                        stored -> Building.put(id, communityId, gridPath, number, layout, stored));
        };
    }

    Versioned<Building> household(String communityId, String number, HouseholdBody body, Caller caller) {
        requireVisible(communityId, caller);
        String competitorId = body.competitorId();
        boolean known = competitorId != null && competitors.find(competitorId).isPresent();
        return buildings
                .aggregates()
                .change(
                        Buildings.id(communityId, number),
                        null,
                        building -> body.toCommand(known).decide(building, BusinessZone.today(clock), caller.id()));
    }

    /** @throws RefusedException (422) {@code PI-01.reason-missing} without a reason worth writing down */
    RevealedHouseholds reveal(String communityId, String number, Caller caller, String reason) {
        Building building = visible(communityId, number, caller).state();
        if (reason.strip().length() < MIN_REASON) {
            throw RefusedException.of(
                    Violation.of("PI-01.reason-missing", "reason").with("min", MIN_REASON));
        }
        audit.record(
                caller,
                "building.reveal",
                building.id(),
                List.of("households.door", "households.contractEndsOn"),
                reason);
        return RevealedHouseholds.of(building);
    }
}
