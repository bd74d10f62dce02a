package gridline.community.survey;

import gridline.community.community.KnownCommunities;
import gridline.community.community.model.Community;
import gridline.community.community.persistence.Communities;
import gridline.community.survey.model.AddSample;
import gridline.community.survey.model.CommunityFile;
import gridline.community.survey.model.Survey;
import gridline.community.survey.persistence.Surveys;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.imports.ImportKind;
import gridline.platform.imports.ImportOrder;
import gridline.platform.imports.ImportSession;
import gridline.platform.imports.reading.Choice;
import gridline.platform.imports.reading.Column;
import gridline.platform.imports.reading.ListRow;
import gridline.platform.persistence.Aggregates;
import gridline.platform.time.BusinessZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 样本导入: list of counts from the field: lit windows and people in work clothes, several rows for each community (CO-13). A
 * count on file already is not counted twice; another figure for the same moment is refused, in either mode, since samples are
 * never changed.
 */
@Component
class SampleImport implements ImportKind<Survey> {

    private static final Column KIND = Column.required("kind", "样本类型", "类型");
    private static final Column ON = Column.required("date", "日期", "观察日期");
    private static final Column AT = Column.required("time", "时间", "时刻");
    private static final Column PART = Column.required("part", "亮灯数", "工装人数", "计数");
    private static final Column WHOLE = Column.required("whole", "总数", "窗户总数", "总人数");

    private static final Choice<AddSample.Kind> KINDS = Choice.of(
            AddSample.Kind.class,
            Map.of(
                    "亮灯", AddSample.Kind.LIT_WINDOWS,
                    "入住率", AddSample.Kind.LIT_WINDOWS,
                    "工装", AddSample.Kind.WORKWEAR,
                    "自住率", AddSample.Kind.WORKWEAR));

    private final Surveys surveys;
    private final CommunityFiles files;
    private final Communities communities;

    SampleImport(Surveys surveys, CommunityFiles files, Communities communities) {
        this.surveys = surveys;
        this.files = files;
        this.communities = communities;
    }

    @Override
    public String name() {
        return "field-samples";
    }

    @Override
    public List<Column> columns() {
        return List.of(KnownCommunities.CODE, KIND, ON, AT, PART, WHOLE);
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
        AddSample.Kind kind = row.mandatory(KIND) == null ? null : row.choice(KIND, KINDS);
        LocalDate day = row.mandatory(ON) == null ? null : row.date(ON);
        LocalTime time = row.mandatory(AT) == null ? null : row.time(AT);
        Integer part = row.mandatory(PART) == null ? null : row.wholeNumber(PART);
        Integer whole = row.mandatory(WHOLE) == null ? null : row.wholeNumber(WHOLE);
        if (community == null || kind == null || day == null || time == null || part == null || whole == null) {
            return null;
        }
        Instant at = day.atTime(time).atZone(BusinessZone.ID).toInstant();
        AddSample command = new AddSample(kind, at, part, whole);
        String id = community.id();
        return new ImportSession.Entry<>(
                id, id + " " + kind + " " + at, stored -> decide(files.of(id), stored, command, order));
    }

    private static Decision<Survey> decide(
            CommunityFile file, @Nullable Survey stored, AddSample command, ImportOrder order) {
        Survey before = stored == null ? Survey.none(file) : stored;
        Optional<AddSample> kept = before.sample(command.kind(), command.at());
        if (kept.isEmpty()) {
            return command.decide(before, file, order.now(), order.staffId());
        }
        return kept.get().equals(command)
                ? Decision.accepted(before)
                : Decision.refused(Violation.of("import.differs", PART.name()));
    }
}
