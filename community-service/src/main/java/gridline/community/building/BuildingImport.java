package gridline.community.building;

import gridline.community.building.model.Building;
import gridline.community.building.model.Layout;
import gridline.community.building.persistence.Buildings;
import gridline.community.community.KnownCommunities;
import gridline.community.community.model.Community;
import gridline.community.community.persistence.Communities;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.imports.ImportKind;
import gridline.platform.imports.ImportMode;
import gridline.platform.imports.ImportOrder;
import gridline.platform.imports.ImportSession;
import gridline.platform.imports.reading.Column;
import gridline.platform.imports.reading.ListRow;
import gridline.platform.persistence.Aggregates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 楼栋导入: list of buildings with their layout (CO-14). */
@Component
class BuildingImport implements ImportKind<Building> {

    static final Column NUMBER = Column.required("number", "楼号", "楼栋编号", "楼栋");
    private static final Column NAME = Column.required("name", "楼栋名称", "名称");
    private static final Column ENTRANCES = Column.required("entrances", "单元数", "单元");
    private static final Column FLOORS = Column.required("floors", "层数", "楼层数");
    private static final Column FLATS = Column.required("flatsPerFloor", "每层户数");
    private static final Column HOUSEHOLDS = Column.optional("households", "总户数", "户数");

    private final Buildings buildings;
    private final Communities communities;

    BuildingImport(Buildings buildings, Communities communities) {
        this.buildings = buildings;
        this.communities = communities;
    }

    @Override
    public String name() {
        return "buildings";
    }

    @Override
    public List<Column> columns() {
        return List.of(KnownCommunities.CODE, NUMBER, NAME, ENTRANCES, FLOORS, FLATS, HOUSEHOLDS);
    }

    @Override
    public Aggregates<Building> aggregates() {
        return buildings.aggregates();
    }

    @Override
    public ImportSession<Building> open(ImportOrder order) {
        KnownCommunities known = new KnownCommunities(communities, order);
        return row -> read(row, order, known);
    }

    private static ImportSession.@Nullable Entry<Building> read(
            ListRow row, ImportOrder order, KnownCommunities known) {
        Community community = known.of(row);
        String number = number(row);
        String name = row.mandatory(NAME);
        Integer entrances = row.mandatory(ENTRANCES) == null ? null : row.wholeNumber(ENTRANCES);
        Integer floors = row.mandatory(FLOORS) == null ? null : row.wholeNumber(FLOORS);
        Integer flats = row.mandatory(FLATS) == null ? null : row.wholeNumber(FLATS);
        Integer households = row.wholeNumber(HOUSEHOLDS);
        if (community == null
                || number == null
                || name == null
                || entrances == null
                || floors == null
                || flats == null) {
            return null;
        }
        Layout layout = new Layout(name, entrances, floors, flats, households);
        String id = Buildings.id(community.id(), number);
        return new ImportSession.Entry<>(id, stored -> {
            if (stored != null && !stored.layout().equals(layout) && order.mode() == ImportMode.APPEND) {
                return Decision.refused(Violation.of("import.differs", NUMBER.name()));
            }
            String gridPath = stored == null ? community.gridPath() : stored.gridPath();
            return Building.put(id, community.id(), gridPath, number, layout, stored);
        });
    }

    /** The building a row names; null when the row was refused. */
    static @Nullable String number(ListRow row) {
        String number = row.mandatory(NUMBER);
        if (number != null && !Building.isNumber(number)) {
            row.refuse(Violation.of("CO-14.number-malformed", NUMBER.name()));
            return null;
        }
        return number;
    }
}
