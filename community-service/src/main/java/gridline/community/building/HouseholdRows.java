package gridline.community.building;

import gridline.community.building.model.Building;
import gridline.community.building.model.Household;
import gridline.community.building.model.NetworkUse;
import gridline.community.building.model.SurveyHousehold;
import gridline.community.building.persistence.Buildings;
import gridline.community.community.KnownCommunities;
import gridline.community.community.model.Community;
import gridline.community.competitor.Competitors;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.imports.ImportMode;
import gridline.platform.imports.ImportOrder;
import gridline.platform.imports.ImportSession;
import gridline.platform.imports.reading.Choice;
import gridline.platform.imports.reading.Column;
import gridline.platform.imports.reading.ListRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 住户清单行: what was found behind one door (CO-14, FN-20). A building's rows are one change of it; its households are kept in
 * its document.
 */
final class HouseholdRows implements ImportSession<Building> {

    static final Column DOOR = Column.required("door", "门牌", "门牌号", "房号");
    static final Column USE = Column.required("use", "用网情况", "使用网络");
    static final Column COMPETITOR = Column.optional("competitorId", "竞争对手", "运营商");
    static final Column CONTRACT_ENDS = Column.optional("contractEndsOn", "合同到期", "到期日期", "合约到期日");
    static final Column AS_OF = Column.required("asOf", "调查日期", "数据日期");

    /** Every column of a list of households; one of competitors' customers leaves the network used out. */
    static final List<Column> COLUMNS =
            List.of(KnownCommunities.CODE, BuildingImport.NUMBER, DOOR, USE, COMPETITOR, CONTRACT_ENDS, AS_OF);

    private static final Choice<NetworkUse> USES = Choice.of(
            NetworkUse.class,
            Map.of("无", NetworkUse.NONE, "空置", NetworkUse.NONE, "我方", NetworkUse.OURS, "对手", NetworkUse.COMPETITOR));

    private final ImportOrder order;
    private final KnownCommunities communities;
    private final Competitors competitors;
    private final @Nullable NetworkUse only;
    private final Map<String, Boolean> knownCompetitors = new HashMap<>();

    /** @param only the one network a list is about; null when each row says */
    HouseholdRows(ImportOrder order, KnownCommunities communities, Competitors competitors, @Nullable NetworkUse only) {
        this.order = order;
        this.communities = communities;
        this.competitors = competitors;
        this.only = only;
    }

    @Override
    public @Nullable Entry<Building> read(ListRow row) {
        Community community = communities.of(row);
        String number = BuildingImport.number(row);
        String door = row.mandatory(DOOR);
        NetworkUse use = only != null ? only : row.mandatory(USE) == null ? null : row.choice(USE, USES);
        String competitorId = row.text(COMPETITOR);
        LocalDate ends = row.date(CONTRACT_ENDS);
        LocalDate asOf = row.mandatory(AS_OF) == null ? null : row.date(AS_OF);
        if (community == null || number == null || door == null || use == null || asOf == null) {
            return null;
        }
        SurveyHousehold found = new SurveyHousehold(door, use, competitorId, isKnown(competitorId), ends, asOf);
        String id = Buildings.id(community.id(), number);
        return new Entry<>(id, id + " " + door, building -> decide(building, number, found));
    }

    private boolean isKnown(@Nullable String competitorId) {
        return competitorId != null
                && knownCompetitors.computeIfAbsent(
                        competitorId, id -> competitors.find(id).isPresent());
    }

    private Decision<Building> decide(@Nullable Building building, String number, SurveyHousehold found) {
        if (building == null) {
            return Decision.refused(Violation.of("import.building-unknown", BuildingImport.NUMBER.name())
                    .with("number", number));
        }
        Optional<Household> known = building.behind(found.door());
        if (known.filter(found::isSaidBy).isPresent()) {
            return Decision.accepted(building);
        }
        if (known.isPresent() && order.mode() == ImportMode.APPEND) {
            return Decision.refused(Violation.of("import.differs", DOOR.name()));
        }
        return found.decide(building, order.today(), order.staffId());
    }
}
