package gridline.community.building.model;

import gridline.platform.decision.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 楼栋结构: how a building is laid out (CO-14).
 *
 * @param name as people call it, for example {@code 3 号楼}; up to {@value #MAX_NAME} characters
 * @param entrances 单元, 1 to {@value #MAX_ENTRANCES}
 * @param floors 1 to {@value #MAX_FLOORS}
 * @param flatsPerFloor flats on each floor of each entrance, 1 to {@value #MAX_FLATS}
 * @param households flats in all where the layout is irregular; null for the product of the three
 */
public record Layout(
        String name,
        int entrances,
        int floors,
        int flatsPerFloor,
        @Nullable Integer households) {

    public static final int MAX_NAME = 60;
    public static final int MAX_ENTRANCES = 50;
    public static final int MAX_FLOORS = 120;
    public static final int MAX_FLATS = 60;
    /** No residential building has more; a household is kept inside of its building's document. */
    public static final int MAX_HOUSEHOLDS = 3_000;

    /** Flats in the building. */
    public int total() {
        return households == null ? entrances * floors * flatsPerFloor : households;
    }

    List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        if (name.isBlank() || name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
            found.add(Violation.of("CO-14.name", "name").with("max", MAX_NAME));
        }
        within(entrances, MAX_ENTRANCES, "entrances", found);
        within(floors, MAX_FLOORS, "floors", found);
        within(flatsPerFloor, MAX_FLATS, "flatsPerFloor", found);
        if (found.isEmpty()) {
            within(total(), MAX_HOUSEHOLDS, "households", found);
        }
        return found;
    }

    private static void within(int value, int most, String field, List<Violation> found) {
        if (value < 1 || value > most) {
            found.add(Violation.of("CO-14.out-of-range", field).with("min", 1).with("max", most));
        }
    }
}
