package gridline.community.map.model;

import java.util.List;

/**
 * 地图框: a part of the map in WGS-84, cut to the country.
 *
 * @param west smallest longitude
 * @param south smallest latitude
 * @param east largest longitude, not less than {@code west}
 * @param north largest latitude, not less than {@code south}
 */
public record BoundingBox(double west, double south, double east, double north) {

    public BoundingBox {
        if (!(west <= east && south <= north)) {
            throw new IllegalArgumentException("a box has its south-western corner first");
        }
        west = Math.clamp(west, Location.WEST, Location.EAST);
        east = Math.clamp(east, Location.WEST, Location.EAST);
        south = Math.clamp(south, Location.SOUTH, Location.NORTH);
        north = Math.clamp(north, Location.SOUTH, Location.NORTH);
    }

    /**
     * From {@code west,south,east,north}, as GeoJSON orders them.
     *
     * @throws IllegalArgumentException if the text is no box
     */
    public static BoundingBox parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("a box has four numbers");
        }
        double[] numbers = new double[parts.length];
        for (int at = 0; at < parts.length; at++) {
            if (!parts[at].matches("-?\\d{1,3}(\\.\\d{1,15})?")) {
                throw new IllegalArgumentException("no number of degrees");
            }
            numbers[at] = Double.parseDouble(parts[at]);
        }
        return new BoundingBox(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    public double width() {
        return east - west;
    }

    public double height() {
        return north - south;
    }

    public List<String> tiles() {
        return Tiles.covering(this);
    }

    public boolean holds(Location place) {
        return place.longitude() >= west
                && place.longitude() <= east
                && place.latitude() >= south
                && place.latitude() <= north;
    }
}
