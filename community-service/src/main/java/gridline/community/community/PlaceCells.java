package gridline.community.community;

import gridline.community.map.CoordinateSystem;
import gridline.community.map.model.Location;
import gridline.platform.decision.Violation;
import gridline.platform.imports.reading.Choice;
import gridline.platform.imports.reading.Column;
import gridline.platform.imports.reading.ListRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 位置单元格: the place a row states; both coordinates and their system, or none of them. */
final class PlaceCells {

    private static final Choice<CoordinateSystem> SYSTEMS = Choice.of(
            CoordinateSystem.class,
            Map.of(
                    "WGS-84", CoordinateSystem.WGS84,
                    "GCJ-02", CoordinateSystem.GCJ02,
                    "国测局", CoordinateSystem.GCJ02,
                    "高德", CoordinateSystem.GCJ02));

    private PlaceCells() {}

    /** Null when the row states none, or was refused. */
    static @Nullable Location read(ListRow row) {
        Double longitude = degrees(row, CommunityImport.LONGITUDE);
        Double latitude = degrees(row, CommunityImport.LATITUDE);
        CoordinateSystem system = row.choice(CommunityImport.SYSTEM, SYSTEMS);
        boolean stated = row.text(CommunityImport.LONGITUDE) != null || row.text(CommunityImport.LATITUDE) != null;
        if (!stated) {
            return null;
        }
        require(row, CommunityImport.LONGITUDE);
        require(row, CommunityImport.LATITUDE);
        // Hundreds of metres lie between the systems: which one is meant is not guessed.
        require(row, CommunityImport.SYSTEM);
        if (longitude == null || latitude == null || system == null) {
            return null;
        }
        List<Violation> violations = Location.violations(longitude, latitude);
        row.refuseAll(violations);
        return violations.isEmpty() ? system.toStored(longitude, latitude) : null;
    }

    private static void require(ListRow row, Column column) {
        if (row.text(column) == null) {
            row.refuse(Violation.of("import.cell-missing", column.name()));
        }
    }

    private static @Nullable Double degrees(ListRow row, Column column) {
        String text = row.text(column);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?\\d{1,3}(\\.\\d{1,15})?")) {
            row.refuse(Violation.of("import.not-degrees", column.name()));
            return null;
        }
        return Double.valueOf(text);
    }
}
