package gridline.community.community;

import gridline.community.community.model.Community;
import gridline.community.community.model.CoverageSource;
import gridline.community.community.model.StatedCoverage;
import gridline.community.community.persistence.Communities;
import gridline.community.orgunit.OrgUnits;
import gridline.platform.decision.Violation;
import gridline.platform.imports.ImportKind;
import gridline.platform.imports.ImportOrder;
import gridline.platform.imports.ImportSession;
import gridline.platform.imports.reading.Column;
import gridline.platform.persistence.Aggregates;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 小区导入: list of communities with their coverage (CO-01, CO-02), as construction and resource departments give it. */
@Component
class CommunityImport implements ImportKind<Community> {

    static final Column CODE = Column.required("code", "编码", "小区编码", "区划代码", "统计用区划代码");
    static final Column NAME = Column.required("name", "名称", "小区名称");
    static final Column ADDRESS = Column.optional("address", "地址", "详细地址");
    static final Column KIND = Column.optional("kind", "类型", "小区类型");
    static final Column HOUSEHOLDS = Column.optional("households", "户数", "总户数", "住户数");
    static final Column GRID = Column.optional("gridId", "grid", "网格", "网格编码");
    static final Column BUILD_STATE = Column.optional("buildState", "建设状态", "覆盖状态", "状态");
    static final Column PLANNED_OPENING = Column.optional("plannedOpening", "计划开通", "计划开通日期", "预计开通日期");
    static final Column SOURCE = Column.optional("source", "来源", "数据来源");
    static final Column LIST_VERSION = Column.optional("listVersion", "版本", "清单版本");
    static final Column AS_OF = Column.optional("asOf", "截至日期", "数据日期");
    static final Column INVENTED = Column.optional("surveyFiguresInvented", "调查数据为虚构", "虚构数据");

    static final Column LONGITUDE = Column.optional("longitude", "经度");
    static final Column LATITUDE = Column.optional("latitude", "纬度");
    static final Column SYSTEM = Column.optional("coordinateSystem", "坐标系");

    private final Communities communities;
    private final OrgUnits orgUnits;

    CommunityImport(Communities communities, OrgUnits orgUnits) {
        this.communities = communities;
        this.orgUnits = orgUnits;
    }

    @Override
    public String name() {
        return "communities";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                CODE,
                NAME,
                ADDRESS,
                KIND,
                HOUSEHOLDS,
                GRID,
                BUILD_STATE,
                PLANNED_OPENING,
                SOURCE,
                LIST_VERSION,
                AS_OF,
                INVENTED,
                LONGITUDE,
                LATITUDE,
                SYSTEM);
    }

    @Override
    public List<Column> defaultable() {
        return List.of(SOURCE, LIST_VERSION, AS_OF);
    }

    @Override
    public List<Violation> refusals(Map<String, String> defaults, LocalDate today) {
        List<Violation> found = new ArrayList<>();
        String source = defaults.get(SOURCE.name());
        if (source != null
                && Arrays.stream(CoverageSource.values())
                        .noneMatch(known -> known.name().equals(source))) {
            found.add(Violation.of("unknown-value", SOURCE.name())
                    .with("allowed", Arrays.toString(CoverageSource.values())));
        }
        String version = defaults.get(LIST_VERSION.name());
        if (version != null && version.length() > StatedCoverage.MAX_VERSION) {
            found.add(Violation.of("CO-02.list-version-too-long", LIST_VERSION.name())
                    .with("max", StatedCoverage.MAX_VERSION));
        }
        String asOf = defaults.get(AS_OF.name());
        if (asOf != null) {
            try {
                if (LocalDate.parse(asOf).isAfter(today)) {
                    found.add(Violation.of("CO-02.as-of-in-future", AS_OF.name())
                            .with("asOf", asOf)
                            .with("today", today));
                }
            } catch (DateTimeParseException noDate) {
                found.add(Violation.of("import.not-a-date", AS_OF.name()));
            }
        }
        return found;
    }

    @Override
    public Aggregates<Community> aggregates() {
        return communities.aggregates();
    }

    @Override
    public ImportSession<Community> open(ImportOrder order) {
        return new CommunityRows(order, orgUnits.all());
    }
}
