package gridline.community.orgunit;

import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import gridline.platform.imports.ImportKind;
import gridline.platform.imports.ImportMode;
import gridline.platform.imports.ImportOrder;
import gridline.platform.imports.ImportSession;
import gridline.platform.imports.reading.Choice;
import gridline.platform.imports.reading.Column;
import gridline.platform.imports.reading.ListRow;
import gridline.platform.persistence.Aggregates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 组织机构导入: list of org units; a unit may stand below one of an earlier row of the same file. */
@Component
class OrgUnitImport implements ImportKind<OrgUnit> {

    static final Column ID = Column.required("id", "code", "编码", "机构编码", "网格编码");
    static final Column KIND = Column.required("kind", "类型", "机构类型", "级别");
    static final Column NAME = Column.required("name", "名称", "机构名称");
    static final Column PARENT = Column.required("parent", "parentId", "上级", "上级编码", "上级机构");

    private static final Choice<OrgUnitKind> KINDS = Choice.of(
            OrgUnitKind.class,
            Map.of(
                    "省", OrgUnitKind.PROVINCE,
                    "市", OrgUnitKind.CITY,
                    "区县", OrgUnitKind.BRANCH,
                    "分公司", OrgUnitKind.BRANCH,
                    "网格", OrgUnitKind.GRID));

    private final OrgUnits units;

    OrgUnitImport(OrgUnits units) {
        this.units = units;
    }

    @Override
    public String name() {
        return "org-units";
    }

    @Override
    public List<Column> columns() {
        return List.of(ID, KIND, NAME, PARENT);
    }

    @Override
    public Aggregates<OrgUnit> aggregates() {
        return units.aggregates();
    }

    @Override
    public ImportSession<OrgUnit> open(ImportOrder order) {
        Map<String, OrgUnit> known = units.all();
        return row -> read(row, order, known);
    }

    /** @param known units stored or standing in an earlier row; gets this one too */
    private static ImportSession.@Nullable Entry<OrgUnit> read(
            ListRow row, ImportOrder order, Map<String, OrgUnit> known) {
        String id = row.mandatory(ID);
        OrgUnitKind kind = row.mandatory(KIND) == null ? null : row.choice(KIND, KINDS);
        String name = row.mandatory(NAME);
        String parentId = row.text(PARENT);
        if (id == null || kind == null || name == null) {
            return null;
        }
        PlaceOrgUnit command = new PlaceOrgUnit(id, kind, name, parentId);
        OrgUnit parent = parentId == null ? null : known.get(parentId);
        switch (decide(command, known.get(id), parent, order)) {
            case Refused<OrgUnit>(List<Violation> violations) -> row.refuseAll(violations);
            case Accepted<OrgUnit>(OrgUnit placed, var events) -> known.put(id, placed);
        }
        return new ImportSession.Entry<>(id, stored -> decide(command, stored, parent, order));
    }

    private static Decision<OrgUnit> decide(
            PlaceOrgUnit command, @Nullable OrgUnit existing, @Nullable OrgUnit parent, ImportOrder order) {
        Decision<OrgUnit> decision = command.decide(existing, parent);
        if (decision instanceof Accepted<OrgUnit> yes) {
            if (!order.covers(yes.state().path())) {
                return Decision.refused(Violation.of("import.outside-scope", ID.name()));
            }
            if (existing != null && !existing.equals(yes.state()) && order.mode() == ImportMode.APPEND) {
                return Decision.refused(Violation.of("import.differs", NAME.name()));
            }
        }
        return decision;
    }
}
