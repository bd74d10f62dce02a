package gridline.community.survey;

import gridline.community.community.KnownCommunities;
import gridline.community.community.model.Community;
import gridline.community.survey.model.Blocker;
import gridline.community.survey.model.CommunityFile;
import gridline.community.survey.model.EntryThreshold;
import gridline.community.survey.model.EstateClass;
import gridline.community.survey.model.Fact;
import gridline.community.survey.model.Facts;
import gridline.community.survey.model.ForumActivity;
import gridline.community.survey.model.ResidentMix;
import gridline.community.survey.model.Segment;
import gridline.community.survey.model.StateFacts;
import gridline.community.survey.model.Survey;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.imports.ImportMode;
import gridline.platform.imports.ImportOrder;
import gridline.platform.imports.ImportSession;
import gridline.platform.imports.reading.Choice;
import gridline.platform.imports.reading.Column;
import gridline.platform.imports.reading.ListRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * 调查清单行: what was found in one community on one day (CO-10 a, CO-12). An empty cell says nothing; in APPEND mode a row that
 * contradicts what is known is refused, in UPDATE mode it is the newer finding.
 */
final class SurveyRows implements ImportSession<Survey> {

    private static final Column AS_OF = Column.required("asOf", "调查日期", "数据日期");
    private static final Column HANDOVER = Column.optional("handoverOn", "交付时间", "交房日期");
    private static final Column THRESHOLD = Column.optional("entryThreshold", "入场门槛");
    private static final Column ESTATE = Column.optional("estateClass", "楼盘档次");
    private static final Column MIXED = Column.optional("mixedUse", "商住两用");
    private static final Column SHOPPING = Column.optional("besideShopping", "毗邻商圈");
    private static final Column COMPANY = Column.optional("propertyCompanyId", "物业公司", "物业公司编号");
    private static final Column DEPARTMENT = Column.optional("managingDepartment", "单位管理部门");
    private static final Column BLOCKER = Column.optional("blocker", "阻碍");
    private static final Column OCCUPANCY = Column.optional("statedOccupancy", "入住率");
    private static final Column OWNERS = Column.optional("statedOwnerOccupied", "自住率");
    private static final Column COMPUTERS = Column.optional("computers", "电脑普及率");
    private static final Column AGED = Column.optional("aged16To50", "16-50岁住户比例");
    private static final Column FORUM = Column.optional("forum", "业主论坛");
    private static final Column OURS = Column.optional("ourHouseholds", "我方在网住户", "在网户数");
    private static final Column FREE = Column.optional("competitorFree", "没有竞争对手");

    private static final Map<Segment, Column> SHARES = new EnumMap<>(Map.of(
            Segment.SG1, Column.optional("SG1", "外来务工"),
            Segment.SG2, Column.optional("SG2", "单身白领"),
            Segment.SG3, Column.optional("SG3", "情侣小窝"),
            Segment.SG4, Column.optional("SG4", "三口之家"),
            Segment.SG5, Column.optional("SG5", "三代同堂"),
            Segment.SG6, Column.optional("SG6", "两老夕阳红"),
            Segment.SG7, Column.optional("SG7", "SOHO")));

    static final List<Column> COLUMNS = columns();

    private static final Choice<EntryThreshold> THRESHOLDS = Choice.of(
            EntryThreshold.class,
            Map.of(
                    "无门槛", EntryThreshold.NONE,
                    "低", EntryThreshold.LOW,
                    "中", EntryThreshold.MEDIUM,
                    "高", EntryThreshold.HIGH));
    private static final Choice<EstateClass> ESTATES = Choice.of(
            EstateClass.class, Map.of("普通", EstateClass.BASIC, "中档", EstateClass.MIDDLE, "高档", EstateClass.UPSCALE));
    private static final Choice<Blocker> BLOCKERS =
            Choice.of(Blocker.class, Map.of("互联网专线", Blocker.LEASED_LINE, "专线", Blocker.LEASED_LINE));
    private static final Choice<ForumActivity> FORUMS = Choice.of(
            ForumActivity.class,
            Map.of("没有", ForumActivity.NONE, "冷清", ForumActivity.QUIET, "活跃", ForumActivity.LIVELY));

    private final ImportOrder order;
    private final KnownCommunities communities;
    private final CommunityFiles files;
    private final Predicate<String> companyKnown;

    SurveyRows(ImportOrder order, KnownCommunities communities, CommunityFiles files, Predicate<String> companyKnown) {
        this.order = order;
        this.communities = communities;
        this.files = files;
        this.companyKnown = companyKnown;
    }

    private static List<Column> columns() {
        List<Column> all = new ArrayList<>(List.of(
                KnownCommunities.CODE,
                AS_OF,
                HANDOVER,
                THRESHOLD,
                ESTATE,
                MIXED,
                SHOPPING,
                COMPANY,
                DEPARTMENT,
                BLOCKER,
                OCCUPANCY,
                OWNERS,
                COMPUTERS,
                AGED,
                FORUM,
                OURS,
                FREE));
        all.addAll(SHARES.values());
        return List.copyOf(all);
    }

    @Override
    public @Nullable Entry<Survey> read(ListRow row) {
        Community community = communities.of(row);
        LocalDate asOf = row.mandatory(AS_OF) == null ? null : row.date(AS_OF);
        Facts found = facts(row);
        Map<Segment, Integer> shares = shares(row);
        if (community == null || asOf == null) {
            return null;
        }
        ResidentMix mix = shares.isEmpty() ? null : new ResidentMix(shares, asOf);
        String company = found.propertyCompanyId();
        var command = new StateFacts(found, Set.of(), asOf, company != null && companyKnown.test(company));
        String id = community.id();
        return new Entry<>(id, stored -> decide(id, stored, command, mix));
    }

    private static Facts facts(ListRow row) {
        return new Facts(
                row.date(HANDOVER),
                row.choice(THRESHOLD, THRESHOLDS),
                row.choice(ESTATE, ESTATES),
                row.yesOrNo(MIXED),
                row.yesOrNo(SHOPPING),
                row.text(COMPANY),
                row.text(DEPARTMENT),
                row.choice(BLOCKER, BLOCKERS),
                row.wholeNumber(OCCUPANCY),
                row.wholeNumber(OWNERS),
                row.wholeNumber(COMPUTERS),
                row.wholeNumber(AGED),
                row.choice(FORUM, FORUMS),
                row.wholeNumber(OURS),
                row.yesOrNo(FREE),
                Map.of());
    }

    private static Map<Segment, Integer> shares(ListRow row) {
        Map<Segment, Integer> shares = new EnumMap<>(Segment.class);
        SHARES.forEach((segment, column) -> {
            Integer share = row.wholeNumber(column);
            if (share != null) {
                shares.put(segment, share);
            }
        });
        return shares;
    }

    private Decision<Survey> decide(
            String communityId, @Nullable Survey stored, StateFacts command, @Nullable ResidentMix mix) {
        CommunityFile file = files.of(communityId);
        Survey before = stored == null ? Survey.none(file) : stored;
        if (order.mode() == ImportMode.APPEND && contradicts(before, command.found(), mix)) {
            return Decision.refused(Violation.of("import.differs", AS_OF.name()));
        }
        if (stored != null && says(before, command.found(), mix)) {
            return Decision.accepted(stored);
        }
        Decision<Survey> stated = command.decide(before, file, order.today(), order.staffId());
        return mix != null && stated instanceof Accepted<Survey> yes
                // The news of the mix tells of the facts, too.
                ? mix.decide(yes.state(), file, order.today(), order.staffId())
                : stated;
    }

    private static boolean contradicts(Survey survey, Facts found, @Nullable ResidentMix mix) {
        boolean facts = List.of(Fact.values()).stream()
                .anyMatch(fact -> found.value(fact) != null
                        && survey.facts().value(fact) != null
                        && !Objects.equals(found.value(fact), survey.facts().value(fact)));
        ResidentMix known = survey.residents();
        return facts || mix != null && known != null && !known.shares().equals(mix.shares());
    }

    private static boolean says(Survey survey, Facts found, @Nullable ResidentMix mix) {
        boolean facts = List.of(Fact.values()).stream()
                .allMatch(fact -> found.value(fact) == null
                        || Objects.equals(found.value(fact), survey.facts().value(fact)));
        ResidentMix known = survey.residents();
        return facts && (mix == null || known != null && known.shares().equals(mix.shares()));
    }
}
