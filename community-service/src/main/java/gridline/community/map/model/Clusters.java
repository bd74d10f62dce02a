package gridline.community.map.model;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** 聚合: gathers grids into at most so many heaps as a screen can show, by squares of the box. */
public final class Clusters {

    private static final int SIDE = 12;

    private final BoundingBox box;
    private final TreeMap<Integer, Heap> heaps = new TreeMap<>();

    public Clusters(BoundingBox box) {
        this.box = box;
    }

    /**
     * 点群.
     *
     * @param count communities in it
     * @param longitude their middle, weighted by their number
     * @param latitude their middle
     */
    public record Heap(int count, double longitude, double latitude) {

        private Heap plus(Heap other) {
            int sum = count + other.count;
            return new Heap(
                    sum,
                    (longitude * count + other.longitude * other.count) / sum,
                    (latitude * count + other.latitude * other.count) / sum);
        }
    }

    public void add(GridOnMap grid) {
        Double longitude = grid.longitude();
        Double latitude = grid.latitude();
        if (longitude != null && latitude != null) {
            heaps.merge(square(longitude, latitude), new Heap(grid.located(), longitude, latitude), Heap::plus);
        }
    }

    /** One community by itself. */
    public void add(Location place) {
        heaps.merge(
                square(place.longitude(), place.latitude()),
                new Heap(1, place.longitude(), place.latitude()),
                Heap::plus);
    }

    private int square(double longitude, double latitude) {
        return at(longitude, box.west(), box.width()) * SIDE + at(latitude, box.south(), box.height());
    }

    public int total() {
        return heaps.values().stream().mapToInt(Heap::count).sum();
    }

    /** The largest first. */
    public List<Heap> heaps() {
        return heaps.values().stream()
                .sorted(Comparator.comparingInt(Heap::count).reversed())
                .toList();
    }

    private static int at(double value, double from, double span) {
        return span == 0 ? 0 : Math.clamp((int) ((value - from) / span * SIDE), 0, SIDE - 1);
    }
}
