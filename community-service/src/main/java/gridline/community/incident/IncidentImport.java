package gridline.community.incident;

import gridline.community.community.KnownCommunities;
import gridline.community.community.model.Community;
import gridline.community.community.persistence.Communities;
import gridline.community.competitor.Competitors;
import gridline.community.incident.model.HandleIncident;
import gridline.community.incident.model.Incident;
import gridline.community.incident.model.Risk;
import gridline.community.incident.model.Sign;
import gridline.platform.decision.Decision;
import gridline.platform.imports.ImportKind;
import gridline.platform.imports.ImportOrder;
import gridline.platform.imports.ImportSession;
import gridline.platform.imports.reading.Choice;
import gridline.platform.imports.reading.Column;
import gridline.platform.imports.reading.ListRow;
import gridline.platform.persistence.Aggregates;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 风险事件导入: list of what happened in communities (CO-40, CO-41). An incident's identity follows from what was seen, so the
 * same list handed in again says nothing new; what was done about one stays, in either mode.
 */
@Component
class IncidentImport implements ImportKind<Incident> {

    private static final Column RISK = Column.required("risk", "风险", "风险类型");
    private static final Column COMPETITOR = Column.optional("competitorId", "竞争对手", "运营商");
    private static final Column SIGNS = Column.required("signs", "表现");
    private static final Column OBSERVED_ON = Column.required("observedOn", "发生日期", "观察日期");
    private static final Column DESCRIPTION = Column.required("description", "描述", "说明");

    private static final Choice<Risk> RISKS =
            Choice.of(Risk.class, Map.of("不配合", Risk.NOT_COOPERATING, "竞争对手狙击", Risk.SNIPING, "狙击", Risk.SNIPING));
    private static final Choice<Sign> ALL_SIGNS = Choice.of(
            Sign.class,
            Map.ofEntries(
                    Map.entry("阻挠", Sign.OBSTRUCTION),
                    Map.entry("以管理规定推托", Sign.RULES_AS_PRETEXT),
                    Map.entry("不许摆摊贴海报", Sign.NO_STALLS_OR_POSTERS),
                    Map.entry("索要费用", Sign.WANTS_FEES),
                    Map.entry("与竞争对手结盟", Sign.ALLIED_WITH_COMPETITOR),
                    Map.entry("不许人员进入", Sign.KEEPS_STAFF_OUT),
                    Map.entry("贬低我方服务", Sign.RUNS_SERVICE_DOWN),
                    Map.entry("业委会或业主在竞争对手任职", Sign.WORKS_FOR_COMPETITOR),
                    Map.entry("普遍降价", Sign.PRICE_CUT_AT_LAUNCH),
                    Map.entry("特殊优惠", Sign.OFFERS_TO_WIN_OVER),
                    Map.entry("诋毁告示", Sign.SLANDERING_NOTICES),
                    Map.entry("撕毁海报", Sign.TORN_POSTERS)));

    private final Incidents incidents;
    private final Communities communities;
    private final Competitors competitors;

    IncidentImport(Incidents incidents, Communities communities, Competitors competitors) {
        this.incidents = incidents;
        this.communities = communities;
        this.competitors = competitors;
    }

    @Override
    public String name() {
        return "incidents";
    }

    @Override
    public List<Column> columns() {
        return List.of(KnownCommunities.CODE, RISK, COMPETITOR, SIGNS, OBSERVED_ON, DESCRIPTION);
    }

    @Override
    public Aggregates<Incident> aggregates() {
        return incidents.aggregates();
    }

    @Override
    public ImportSession<Incident> open(ImportOrder order) {
        KnownCommunities known = new KnownCommunities(communities, order);
        return row -> read(row, order, known);
    }

    private ImportSession.@Nullable Entry<Incident> read(ListRow row, ImportOrder order, KnownCommunities known) {
        Community community = known.of(row);
        Risk risk = row.mandatory(RISK) == null ? null : row.choice(RISK, RISKS);
        String competitorId = row.text(COMPETITOR);
        Set<Sign> signs = row.mandatory(SIGNS) == null ? Set.of() : row.choices(SIGNS, ALL_SIGNS);
        LocalDate observedOn = row.mandatory(OBSERVED_ON) == null ? null : row.date(OBSERVED_ON);
        String description = row.mandatory(DESCRIPTION);
        if (community == null || risk == null || signs.isEmpty() || observedOn == null || description == null) {
            return null;
        }
        String seen = String.join("\n", community.id(), risk.name(), observedOn.toString(), description) + "\n"
                + new TreeSet<>(signs) + "\n" + (competitorId == null ? "" : competitorId);
        Incident draft = new Incident(
                "i-" + UUID.nameUUIDFromBytes(seen.getBytes(StandardCharsets.UTF_8)),
                community.id(),
                community.gridPath(),
                risk,
                competitorId,
                signs,
                observedOn,
                description,
                order.staffId(),
                List.of(),
                List.of(),
                null);
        boolean competitorKnown =
                competitorId != null && competitors.find(competitorId).isPresent();
        return new ImportSession.Entry<>(
                draft.id(),
                stored -> stored == null
                        ? HandleIncident.report(draft, competitorKnown, order.today())
                        : Decision.accepted(stored));
    }
}
