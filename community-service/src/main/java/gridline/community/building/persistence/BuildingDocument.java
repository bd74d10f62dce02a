package gridline.community.building.persistence;

import gridline.community.building.model.Building;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 楼栋文档: a building as it is stored, with what lists and the reminder find it by.
 *
 * @param nextReminderOn derived: day somebody has to be reminded of a contract's end; null for none
 */
record BuildingDocument(Building building, @Nullable LocalDate nextReminderOn) {

    static BuildingDocument of(Building building) {
        return new BuildingDocument(building, building.nextReminderOn());
    }
}
