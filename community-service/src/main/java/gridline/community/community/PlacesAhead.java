package gridline.community.community;

import gridline.community.community.model.Community;
import gridline.community.community.persistence.Communities;
import gridline.community.map.model.Location;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.MapPoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 批量取位置: where the communities lie that the rows of a list speak of, looked up some hundred at a time and only when
 * somebody asks: a table needs none, a map all of them. One for each request.
 */
public final class PlacesAhead {

    private static final int TOGETHER = 200;

    private final Communities communities;
    private List<String> ahead = List.of();
    private @Nullable Map<String, MapPoint> places;

    public PlacesAhead(Communities communities) {
        this.communities = communities;
    }

    /** The same rows; those whose places can be asked for are the ones that came out last. */
    public <T> Stream<T> watching(Stream<T> rows, Function<T, String> communityId) {
        return rows.gather(Gatherers.windowFixed(TOGETHER)).flatMap(window -> {
            ahead = window.stream().map(communityId).distinct().toList();
            places = null;
            return window.stream();
        });
    }

    /** Place of a community among them, in WGS-84; null if it is not known. */
    public @Nullable MapPoint of(String communityId) {
        Map<String, MapPoint> known = places;
        if (known == null) {
            known = new HashMap<>();
            for (Versioned<Community> each :
                    communities.aggregates().findAll(ahead).values()) {
                Location place = each.state().location();
                if (place != null) {
                    known.put(each.id(), new MapPoint(place.longitude(), place.latitude()));
                }
            }
            places = known;
        }
        return known.get(communityId);
    }
}
