package gridline.community.map;

import gridline.community.assessment.model.Assessment;
import gridline.community.assessment.model.Quadrant;
import gridline.community.assessment.persistence.Assessments;
import gridline.community.community.model.Community;
import gridline.community.community.persistence.Communities;
import gridline.community.map.model.BoundingBox;
import gridline.community.map.model.Clusters;
import gridline.community.map.model.Location;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 地图内容: what a box of the map shows: communities one by one where there are few, else heaps of them. */
@Component
public class MapContents {

    /** So many points a browser draws with ease. */
    static final int MOST_POINTS = 1_000;
    /** So many communities are looked at one by one to make heaps of those a filter lets through. */
    static final int MOST_FILTERED = 5_000;
    /** Degrees; a box of a city's size or less may be shown point by point. */
    static final double WIDEST_WITH_POINTS = 2.0;

    private static final int TOGETHER = 500;

    private final Communities communities;
    private final Assessments assessments;
    private final GridsOnMap grids;

    MapContents(Communities communities, Assessments assessments, GridsOnMap grids) {
        this.communities = communities;
        this.assessments = assessments;
        this.grids = grids;
    }

    /**
     * 点: a community with a place.
     *
     * @param quadrant its grade (CO-22); null before it was assessed
     */
    public record Point(
            Community community, Location place, @Nullable Quadrant quadrant) {}

    /**
     * What is shown: either points or heaps.
     *
     * @param filtered whether the whole filter was applied; in a box with very many communities heaps are counted by grid only
     */
    public record Shown(boolean filtered, int total, List<Clusters.Heap> heaps, List<Point> points) {}

    public Shown show(BoundingBox box, MapFilter filter, Caller caller) {
        boolean small = box.width() <= WIDEST_WITH_POINTS && box.height() <= WIDEST_WITH_POINTS;
        int most = filter.isFine() ? MOST_FILTERED : MOST_POINTS;
        if (small || filter.isFine()) {
            List<Community> found = communities
                    .within(box, filter.criteria(), caller)
                    .limit(most + 1L)
                    .toList();
            if (found.size() <= most) {
                List<Point> points = graded(found, filter.quadrant());
                return small && points.size() <= MOST_POINTS
                        ? new Shown(true, points.size(), List.of(), points)
                        : shown(true, heaps(box, points));
            }
        }
        return shown(!filter.isFine(), grids.clusters(box, filter.grid(), caller));
    }

    private static Shown shown(boolean filtered, Clusters clusters) {
        return new Shown(filtered, clusters.total(), clusters.heaps(), List.of());
    }

    private static Clusters heaps(BoundingBox box, List<Point> points) {
        Clusters clusters = new Clusters(box);
        points.forEach(point -> clusters.add(point.place()));
        return clusters;
    }

    private List<Point> graded(List<Community> found, @Nullable Quadrant wanted) {
        Map<String, Quadrant> quadrants = new HashMap<>();
        for (int from = 0; from < found.size(); from += TOGETHER) {
            List<String> ids = found.subList(from, Math.min(from + TOGETHER, found.size())).stream()
                    .map(Community::id)
                    .toList();
            for (Versioned<Assessment> each : assessments.findAll(ids).values()) {
                quadrants.put(each.id(), each.state().grade().quadrant());
            }
        }
        List<Point> points = new ArrayList<>();
        for (Community community : found) {
            Location place = Objects.requireNonNull(community.location(), "found by a place it does not have");
            Quadrant quadrant = quadrants.get(community.id());
            if (wanted == null || wanted == quadrant) {
                points.add(new Point(community, place, quadrant));
            }
        }
        return points;
    }
}
