package gridline.community.survey;

import gridline.community.community.KnownCommunities;
import gridline.community.community.model.Community;
import gridline.community.community.persistence.Communities;
import gridline.community.competitor.Competitors;
import gridline.community.survey.model.CommunityFile;
import gridline.community.survey.model.CompetitorPresence;
import gridline.community.survey.model.StatePresence;
import gridline.community.survey.model.Survey;
import gridline.community.survey.persistence.Surveys;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.imports.ImportKind;
import gridline.platform.imports.ImportMode;
import gridline.platform.imports.ImportOrder;
import gridline.platform.imports.ImportSession;
import gridline.platform.imports.reading.Column;
import gridline.platform.imports.reading.ListRow;
import gridline.platform.persistence.Aggregates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 竞争对手在场导入: list of who competes where since when and with how many customers, one row for each competitor of a community
 * (CO-10 c). An empty cell says nothing; its people are personal information, come by no list and stay as they are known.
 */
@Component
class PresenceImport implements ImportKind<Survey> {

    private static final Column COMPETITOR = Column.required("competitorId", "竞争对手", "运营商");
    private static final Column OPENED_ON = Column.optional("openedOn", "开通日期", "对手开通时间");
    private static final Column CUSTOMERS = Column.optional("customers", "用户数", "在网户数");
    private static final Column NO_STAFF = Column.optional("noStaff", "无驻点人员");
    private static final Column AS_OF = Column.required("asOf", "调查日期", "数据日期");

    private final Surveys surveys;
    private final CommunityFiles files;
    private final Communities communities;
    private final Competitors competitors;

    PresenceImport(Surveys surveys, CommunityFiles files, Communities communities, Competitors competitors) {
        this.surveys = surveys;
        this.files = files;
        this.communities = communities;
        this.competitors = competitors;
    }

    @Override
    public String name() {
        return "competitor-presence";
    }

    @Override
    public List<Column> columns() {
        return List.of(KnownCommunities.CODE, COMPETITOR, OPENED_ON, CUSTOMERS, NO_STAFF, AS_OF);
    }

    @Override
    public Aggregates<Survey> aggregates() {
        return surveys.aggregates();
    }

    @Override
    public ImportSession<Survey> open(ImportOrder order) {
        KnownCommunities known = new KnownCommunities(communities, order);
        return row -> read(row, order, known);
    }

    private ImportSession.@Nullable Entry<Survey> read(ListRow row, ImportOrder order, KnownCommunities known) {
        Community community = known.of(row);
        String competitorId = row.mandatory(COMPETITOR);
        LocalDate openedOn = row.date(OPENED_ON);
        Integer customers = row.wholeNumber(CUSTOMERS);
        Boolean noStaff = row.yesOrNo(NO_STAFF);
        LocalDate asOf = row.mandatory(AS_OF) == null ? null : row.date(AS_OF);
        if (community == null || competitorId == null || asOf == null) {
            return null;
        }
        boolean competitorKnown = competitors.find(competitorId).isPresent();
        String id = community.id();
        Row stated = new Row(competitorId, openedOn, customers, noStaff, asOf);
        return new ImportSession.Entry<>(
                id, id + " " + competitorId, stored -> decide(files.of(id), stored, stated, competitorKnown, order));
    }

    /** What a row says; null for what it leaves open. */
    private record Row(
            String competitorId,
            @Nullable LocalDate openedOn,
            @Nullable Integer customers,
            @Nullable Boolean noStaff,
            LocalDate asOf) {

        /** What is known now, and what the row adds to it. */
        CompetitorPresence onTopOf(@Nullable CompetitorPresence known) {
            if (known == null) {
                return new CompetitorPresence(
                        competitorId, openedOn, customers, List.of(), Boolean.TRUE.equals(noStaff), asOf);
            }
            return new CompetitorPresence(
                    competitorId,
                    openedOn == null ? known.openedOn() : openedOn,
                    customers == null ? known.customers() : customers,
                    known.staff(),
                    noStaff == null ? known.noStaff() : noStaff,
                    asOf);
        }

        boolean contradicts(CompetitorPresence known) {
            return openedOn != null && known.openedOn() != null && !openedOn.equals(known.openedOn())
                    || customers != null && known.customers() != null && !customers.equals(known.customers())
                    || noStaff != null && noStaff && !known.staff().isEmpty();
        }
    }

    private static Decision<Survey> decide(
            CommunityFile file, @Nullable Survey stored, Row row, boolean competitorKnown, ImportOrder order) {
        Survey before = stored == null ? Survey.none(file) : stored;
        CompetitorPresence known = before.competitor(row.competitorId()).orElse(null);
        if (known != null && order.mode() == ImportMode.APPEND && row.contradicts(known)) {
            return Decision.refused(Violation.of("import.differs", CUSTOMERS.name()));
        }
        CompetitorPresence stated = row.onTopOf(known);
        return stated.equals(known)
                ? Decision.accepted(before)
                : new StatePresence(stated, competitorKnown).decide(before, file, order.today(), order.staffId());
    }
}
