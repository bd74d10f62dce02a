package gridline.community.competitor;

import gridline.community.community.KnownCommunities;
import gridline.community.community.model.Community;
import gridline.community.community.persistence.Communities;
import gridline.contracts.Money;
import gridline.contracts.community.OfferSource;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import gridline.platform.imports.ImportKind;
import gridline.platform.imports.ImportOrder;
import gridline.platform.imports.ImportSession;
import gridline.platform.imports.reading.Choice;
import gridline.platform.imports.reading.Column;
import gridline.platform.imports.reading.ListRow;
import gridline.platform.persistence.Aggregates;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 竞争对手资费导入: list of offers seen in communities (PR-01 … PR-04). An offer's identity follows from what was seen, so the same
 * list handed in again says nothing new; another price is another offer, in either mode.
 */
@Component
class OfferImport implements ImportKind<Community> {

    private static final Column COMPETITOR = Column.required("competitorId", "竞争对手", "运营商");
    private static final Column SPEED = Column.required("speedMbps", "速率", "带宽", "速率Mbps");
    private static final Column MONTHLY = Column.required("monthlyFee", "月费", "月租", "包月费");
    private static final Column ONCE = Column.optional("oneTimeFee", "一次性费用", "初装费");
    private static final Column TERM = Column.optional("termMonths", "合约月数", "期限");
    private static final Column PREPAID = Column.optional("prepaid", "预存", "预存款");
    private static final Column SOURCE = Column.required("source", "来源", "信息来源");
    private static final Column OBSERVED_ON = Column.required("observedOn", "观察日期", "采集日期");

    private static final Choice<OfferSource> SOURCES = Choice.of(
            OfferSource.class,
            Map.of(
                    "宣传单", OfferSource.LEAFLET,
                    "口述", OfferSource.SALES_TALK,
                    "客户", OfferSource.CUSTOMER,
                    "网站", OfferSource.WEBSITE,
                    "现场", OfferSource.FIELD));

    private final CompetitorOffers offers;
    private final Communities communities;
    private final Competitors competitors;

    OfferImport(CompetitorOffers offers, Communities communities, Competitors competitors) {
        this.offers = offers;
        this.communities = communities;
        this.competitors = competitors;
    }

    @Override
    public String name() {
        return "competitor-offers";
    }

    @Override
    public List<Column> columns() {
        return List.of(KnownCommunities.CODE, COMPETITOR, SPEED, MONTHLY, ONCE, TERM, PREPAID, SOURCE, OBSERVED_ON);
    }

    @Override
    public Aggregates<Community> aggregates() {
        return communities.aggregates();
    }

    @Override
    public ImportSession<Community> open(ImportOrder order) {
        KnownCommunities known = new KnownCommunities(communities, order);
        return row -> read(row, order, known);
    }

    private ImportSession.@Nullable Entry<Community> read(ListRow row, ImportOrder order, KnownCommunities known) {
        Community community = known.of(row);
        String competitorId = row.mandatory(COMPETITOR);
        Integer speed = row.mandatory(SPEED) == null ? null : row.wholeNumber(SPEED);
        BigDecimal monthly = row.mandatory(MONTHLY) == null ? null : row.amount(MONTHLY);
        BigDecimal once = row.amount(ONCE);
        Integer term = row.wholeNumber(TERM);
        BigDecimal prepaid = row.amount(PREPAID);
        OfferSource source = row.mandatory(SOURCE) == null ? null : row.choice(SOURCE, SOURCES);
        LocalDate seenOn = row.mandatory(OBSERVED_ON) == null ? null : row.date(OBSERVED_ON);
        if (community == null
                || competitorId == null
                || speed == null
                || monthly == null
                || source == null
                || seenOn == null) {
            return null;
        }
        ObserveOffer command = new ObserveOffer(
                competitorId,
                speed,
                stated(monthly),
                statedIfThere(once),
                term,
                statedIfThere(prepaid),
                source,
                seenOn);
        String offerId = "o-" + identity(community.id(), command);
        return new ImportSession.Entry<>(community.id(), offerId, stored -> decide(stored, offerId, command, order));
    }

    private Decision<Community> decide(
            @Nullable Community stored, String offerId, ObserveOffer command, ImportOrder order) {
        if (stored == null) {
            return Decision.refused(Violation.of("import.community-unknown", KnownCommunities.CODE.name())
                    .with("code", "-"));
        }
        if (offers.isFiled(offerId)) {
            return Decision.accepted(stored);
        }
        Decision<CompetitorOffer> seen = command.decide(
                competitors.find(command.competitorId()),
                stored.id(),
                stored.gridPath(),
                order.today(),
                order.now(),
                order.staffId());
        return switch (seen) {
            case Refused<CompetitorOffer>(List<Violation> violations) -> new Refused<>(violations);
            case Accepted<CompetitorOffer> yes ->
                Decision.accepted(stored, CompetitorOffers.observed(offerId, stored, yes.state()));
        };
    }

    private static String identity(String communityId, ObserveOffer seen) {
        return UUID.nameUUIDFromBytes((communityId + " " + seen).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static StatedAmount stated(BigDecimal amount) {
        return new StatedAmount(amount.setScale(2), Money.CNY);
    }

    private static @Nullable StatedAmount statedIfThere(@Nullable BigDecimal amount) {
        return amount == null ? null : stated(amount);
    }
}
