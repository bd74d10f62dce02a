package gridline.platform.web;

/**
 * 地图点: a point in WGS-84, as GeoJSON wants it.
 *
 * @param longitude degrees east, -180 to 180
 * @param latitude degrees north, -90 to 90
 */
public record MapPoint(double longitude, double latitude) {

    public MapPoint {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("no point of the earth");
        }
    }
}
