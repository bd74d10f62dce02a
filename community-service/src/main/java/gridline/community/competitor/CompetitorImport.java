package gridline.community.competitor;

import gridline.contracts.community.CompetitorTier;
import gridline.platform.decision.Decision;
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

/** 竞争对手导入: list of competing operators with their tiers. */
@Component
class CompetitorImport implements ImportKind<Competitor> {

    private static final Column ID = Column.required("id", "编码", "竞争对手编码");
    private static final Column NAME = Column.required("name", "名称", "竞争对手");
    private static final Column TIER = Column.required("tier", "梯队", "层级");

    private static final Choice<CompetitorTier> TIERS = Choice.of(
            CompetitorTier.class,
            Map.of(
                    "一类", CompetitorTier.FIRST,
                    "第一梯队", CompetitorTier.FIRST,
                    "二类", CompetitorTier.SECOND,
                    "第二梯队", CompetitorTier.SECOND));

    private final Competitors competitors;

    CompetitorImport(Competitors competitors) {
        this.competitors = competitors;
    }

    @Override
    public String name() {
        return "competitors";
    }

    @Override
    public List<Column> columns() {
        return List.of(ID, NAME, TIER);
    }

    @Override
    public Aggregates<Competitor> aggregates() {
        return competitors.aggregates();
    }

    @Override
    public ImportSession<Competitor> open(ImportOrder order) {
        return row -> read(row, order);
    }

    private static ImportSession.@Nullable Entry<Competitor> read(ListRow row, ImportOrder order) {
        String id = row.mandatory(ID);
        String name = row.mandatory(NAME);
        CompetitorTier tier = row.mandatory(TIER) == null ? null : row.choice(TIER, TIERS);
        if (id == null || name == null || tier == null) {
            return null;
        }
        Decision<Competitor> described = Competitor.describe(id, name, tier);
        return new ImportSession.Entry<>(id, stored -> {
            boolean differs = stored != null && !described.equals(Decision.accepted(stored));
            return differs && order.mode() == ImportMode.APPEND
                    ? Decision.refused(Violation.of("import.differs", NAME.name()))
                    : described;
        });
    }
}
