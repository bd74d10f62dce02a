package gridline.community.map.model;

import java.util.ArrayList;
import java.util.List;

/**
 * 地图瓦片: squares of the map at three sizes. A place is stored with the tile it lies in at each, so that a box is found by an
 * index on equal values, which every store has; the edges of the box are then looked at by number.
 */
public final class Tiles {

    /** Sides of a tile in millionths of a degree, the finest first: some 2, 20 and 200 kilometres. */
    private static final int[] SIDES = {20_000, 200_000, 2_000_000};

    private static final double MILLION = 1_000_000;
    private static final int MOST = 300;

    private Tiles() {}

    /** The tile of a place at each size. */
    public static List<String> of(Location place) {
        List<String> tiles = new ArrayList<>();
        for (int size = 0; size < SIDES.length; size++) {
            tiles.add(key(size, index(place.longitude(), SIDES[size]), index(place.latitude(), SIDES[size])));
        }
        return List.copyOf(tiles);
    }

    /** Tiles that cover a box: of the finest size that needs no more than some hundred. */
    static List<String> covering(BoundingBox box) {
        for (int size = 0; size < SIDES.length; size++) {
            long west = index(box.west(), SIDES[size]);
            long east = index(box.east(), SIDES[size]);
            long south = index(box.south(), SIDES[size]);
            long north = index(box.north(), SIDES[size]);
            boolean few = (east - west + 1) * (north - south + 1) <= MOST;
            if (few || size == SIDES.length - 1) {
                List<String> tiles = new ArrayList<>();
                for (long x = west; x <= east; x++) {
                    for (long y = south; y <= north; y++) {
                        tiles.add(key(size, x, y));
                    }
                }
                return tiles;
            }
        }
        throw new IllegalStateException("no size of tiles");
    }

    private static long index(double degrees, int side) {
        return Math.floorDiv(Math.round(degrees * MILLION), (long) side);
    }

    private static String key(int size, long x, long y) {
        return size + ":" + x + ":" + y;
    }
}
