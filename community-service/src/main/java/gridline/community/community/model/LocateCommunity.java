package gridline.community.community.model;

import gridline.community.map.model.Location;
import gridline.platform.decision.Decision;

/** 标注位置: puts a community on the map, or moves it there (CO-10 a). The place was judged before it was converted. */
public record LocateCommunity(Location place) {

    public Decision<Community> decide(Community community) {
        Community located = community.at(place);
        return place.equals(community.location())
                ? Decision.accepted(community)
                : Decision.accepted(located, located.described());
    }
}
