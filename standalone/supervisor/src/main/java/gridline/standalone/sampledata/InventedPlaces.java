package gridline.standalone.sampledata;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Where a neighbourhood lies on the map (虚构的位置). The division codes say nothing about it: around the real place of each city the
 * branches, their grids and their communities are laid out like the seeds of a sunflower, so that what belongs together lies
 * together. One in twenty has no place yet, as in the lists of real life.
 */
final class InventedPlaces {

    /** Longitude and latitude of the cities, WGS-84. */
    private static final Map<String, double[]> CITIES = Map.ofEntries(
            Map.entry("1301", new double[] {114.51, 38.04}),
            Map.entry("1302", new double[] {118.18, 39.63}),
            Map.entry("1303", new double[] {119.60, 39.93}),
            Map.entry("1304", new double[] {114.54, 36.63}),
            Map.entry("1305", new double[] {114.50, 37.07}),
            Map.entry("1306", new double[] {115.46, 38.87}),
            Map.entry("1307", new double[] {114.89, 40.82}),
            Map.entry("1308", new double[] {117.96, 40.95}),
            Map.entry("1309", new double[] {116.84, 38.30}),
            Map.entry("1310", new double[] {116.68, 39.54}),
            Map.entry("1311", new double[] {115.67, 37.74}));

    private static final double GOLDEN_ANGLE = StrictMath.PI * (3 - StrictMath.sqrt(5));
    /** Degrees of latitude between neighbours of one kind. */
    private static final double BRANCHES = 0.12;

    private static final double GRIDS = 0.022;
    private static final double COMMUNITIES = 0.0034;

    private final Map<String, Integer> seeds = new LinkedHashMap<>();
    private final Map<String, Integer> placed = new HashMap<>();

    /** Cells of longitude and latitude in degrees and of their system, empty when it has no place. To be asked in the order of the codes. */
    String next(Neighbourhood place) {
        double[] city = Objects.requireNonNull(CITIES.get(place.cityCode()), place.city());
        double[] branch = around(city, seed(place.cityCode(), place.countyCode()), BRANCHES);
        double[] grid = around(branch, seed(place.countyCode(), place.streetCode()), GRIDS);
        double[] own = around(grid, seed(place.streetCode(), place.code()), COMMUNITIES);
        if (Long.parseLong(place.code()) % 20 == 7) {
            return ",,";
        }
        return String.format(Locale.ROOT, "%.5f,%.5f,WGS84", own[0], own[1]);
    }

    /** Which of its parent's children it is, from 0. */
    private int seed(String parent, String child) {
        return seeds.computeIfAbsent(child, _ -> placed.merge(parent, 1, Integer::sum) - 1);
    }

    private static double[] around(double[] middle, int seed, double apart) {
        double distance = apart * StrictMath.sqrt(seed);
        double angle = seed * GOLDEN_ANGLE;
        double shrunk = StrictMath.cos(StrictMath.toRadians(middle[1]));
        return new double[] {
            middle[0] + distance * StrictMath.cos(angle) / shrunk, middle[1] + distance * StrictMath.sin(angle)
        };
    }
}
