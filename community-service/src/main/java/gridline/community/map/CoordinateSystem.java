package gridline.community.map;

import cn.hutool.core.util.CoordinateUtil;
import gridline.community.map.model.Location;

/**
 * 坐标系: the two systems coordinates come in. Receivers and our store use WGS-84; maps published in China show GCJ-02, which lies
 * some hundred metres beside it. Converted by a library; its way back is an approximation of a metre or two, which is
 * corrected here until going there again comes back to where it began.
 */
public enum CoordinateSystem {
    WGS84,
    GCJ02;

    private static final int ROUNDS = 4;

    /** What is stored for a point stated in this system. */
    public Location toStored(double longitude, double latitude) {
        if (this == WGS84) {
            return new Location(longitude, latitude);
        }
        CoordinateUtil.Coordinate guess = CoordinateUtil.gcj02ToWgs84(longitude, latitude);
        double east = guess.getLng();
        double north = guess.getLat();
        for (int round = 0; round < ROUNDS; round++) {
            CoordinateUtil.Coordinate there = CoordinateUtil.wgs84ToGcj02(east, north);
            east += longitude - there.getLng();
            north += latitude - there.getLat();
        }
        return new Location(east, north);
    }

    /** A stored point in this system. */
    public Location ofStored(Location stored) {
        if (this == WGS84) {
            return stored;
        }
        CoordinateUtil.Coordinate shown = CoordinateUtil.wgs84ToGcj02(stored.longitude(), stored.latitude());
        return new Location(shown.getLng(), shown.getLat());
    }
}
