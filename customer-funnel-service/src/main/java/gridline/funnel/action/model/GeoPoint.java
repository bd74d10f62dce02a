package gridline.funnel.action.model;

/**
 * 位置: a point on the earth, WGS 84.
 *
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {

    private static final double EARTH_RADIUS_METRES = 6_371_000;

    public GeoPoint {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not a point on the earth");
        }
    }

    /** Distance on the surface, in metres, rounded. */
    public int metresTo(GeoPoint other) {
        double fromLatitude = Math.toRadians(latitude);
        double toLatitude = Math.toRadians(other.latitude);
        double halfLatitude = Math.sin((toLatitude - fromLatitude) / 2);
        double halfLongitude = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double chord = halfLatitude * halfLatitude
                + Math.cos(fromLatitude) * Math.cos(toLatitude) * halfLongitude * halfLongitude;
        return (int) Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord))));
    }
}
