package gridline.community.map.model;

import gridline.platform.decision.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * 位置: a point in WGS-84, as satellites measure it; what maps of China show (GCJ-02) is converted at the edge.
 *
 * @param longitude degrees east, six decimals (a decimetre)
 * @param latitude degrees north, six decimals
 */
public record Location(double longitude, double latitude) {

    /** Westernmost and easternmost, southernmost and northernmost point of the country, rounded outwards. */
    public static final double WEST = 73.4;

    public static final double EAST = 135.1;
    public static final double SOUTH = 3.8;
    public static final double NORTH = 53.6;

    private static final int DECIMALS = 6;

    public Location {
        longitude = rounded(longitude);
        latitude = rounded(latitude);
    }

    /** Why a pair of numbers cannot be a place of a community; empty when it can. */
    public static List<Violation> violations(double longitude, double latitude) {
        List<Violation> found = new ArrayList<>();
        boolean swapped = within(latitude, WEST, EAST) && within(longitude, SOUTH, NORTH);
        if (swapped && !within(longitude, WEST, EAST)) {
            found.add(Violation.of("CO-10.coordinates-swapped", "longitude"));
            return found;
        }
        if (!within(longitude, WEST, EAST)) {
            found.add(Violation.of("CO-10.outside-china", "longitude")
                    .with("min", WEST)
                    .with("max", EAST));
        }
        if (!within(latitude, SOUTH, NORTH)) {
            found.add(Violation.of("CO-10.outside-china", "latitude")
                    .with("min", SOUTH)
                    .with("max", NORTH));
        }
        return found;
    }

    /** False for what is no number at all. */
    private static boolean within(double value, double least, double most) {
        return value >= least && value <= most;
    }

    private static double rounded(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
