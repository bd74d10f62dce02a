package gridline.community.map.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 网格在地图上: how many communities of a grid have a place, and where their middle is. Some thousand of these say what tens of
 * thousands of communities would.
 *
 * @param gridPath path of the grid
 * @param located communities with a place, 0 or more
 * @param longitude middle of them; null without any
 * @param latitude middle of them; null without any
 */
public record GridOnMap(
        String gridPath,
        int located,
        @Nullable Double longitude,
        @Nullable Double latitude) {

    public static GridOnMap of(String gridPath, List<Location> places) {
        if (places.isEmpty()) {
            return new GridOnMap(gridPath, 0, null, null);
        }
        Location middle = new Location(
                places.stream().mapToDouble(Location::longitude).average().orElseThrow(),
                places.stream().mapToDouble(Location::latitude).average().orElseThrow());
        return new GridOnMap(gridPath, places.size(), middle.longitude(), middle.latitude());
    }
}
