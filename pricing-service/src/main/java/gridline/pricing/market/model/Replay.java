package gridline.pricing.market.model;

import static java.util.stream.Collectors.toMap;

import gridline.contracts.Money;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.QuickVerdict;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.rule.model.TariffEngine;
import gridline.pricing.rule.model.TariffTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 回放: what two rule sets make of the same past offers, side by side. Communities come one after the other, the offers of each
 * in the order they were seen; only one community is held at a time. The revenue compared is that of the last decision in each
 * slot both give a price for, with the same number of users on every tariff: the replay does not guess who would have joined.
 */
public final class Replay {

    private final TariffEngine inForce;
    private final TariffEngine draft;
    private final int usersPerTariff;
    private final int mostChanges;
    private final List<Change> changes = new ArrayList<>();
    private final Map<Kind, Long> counts = new HashMap<>();
    private long communities;
    private Money revenue = Money.ZERO;
    private Money difference = Money.ZERO;

    private @Nullable String community;
    private List<CompetitorOffer> market = List.of();
    private final Map<String, Pair> last = new HashMap<>();

    /**
     * @param usersPerTariff users assumed on each tariff, at least 1
     * @param mostChanges changes that are kept to be shown; all are counted
     */
    public Replay(RuleSet inForce, RuleSet draft, int usersPerTariff, int mostChanges) {
        this.inForce = TariffEngine.of(inForce);
        this.draft = TariffEngine.of(draft);
        this.usersPerTariff = usersPerTariff;
        this.mostChanges = mostChanges;
    }

    /** 变化类别. */
    public enum Kind {
        /** 不变 */
        UNCHANGED,
        /** 更低 */
        CHEAPER,
        /** 更高 */
        DEARER,
        /** 新得价格: a price where the set in force gives none */
        GAINED,
        /** 失去价格: none where the set in force gives one */
        LOST,
        /** 其他: another outcome or speed, without a price to compare */
        OTHER
    }

    /** 结论. */
    public enum Outcome {
        /** 建议 */
        PROPOSED,
        /** 需调查 */
        SURVEY_NEEDED,
        /** 冲突 */
        CONFLICT,
        /** 未涉及: the offer is answered at another speed */
        NOT_DECIDED
    }

    /** 一侧: what one of the two sets says; the fee is null without a price. */
    public record Side(
            Outcome outcome, String ruleId, @Nullable Money monthlyFee) {

        private static Side of(@Nullable QuickVerdict verdict) {
            if (verdict == null) {
                return new Side(Outcome.NOT_DECIDED, "-", null);
            }
            Outcome outcome = switch (verdict.outcome()) {
                case PROPOSED -> Outcome.PROPOSED;
                case SURVEY_NEEDED -> Outcome.SURVEY_NEEDED;
                case CONFLICT -> Outcome.CONFLICT;
            };
            TariffTerms tariff = verdict.tariff();
            return new Side(outcome, verdict.ruleId(), tariff == null ? null : tariff.monthlyFee());
        }
    }

    private record Pair(Side inForce, Side draft) {

        Kind kind() {
            Money now = inForce.monthlyFee();
            Money then = draft.monthlyFee();
            if (now == null || then == null) {
                return now != null
                        ? Kind.LOST
                        : then != null
                                ? Kind.GAINED
                                : inForce.outcome() == draft.outcome() ? Kind.UNCHANGED : Kind.OTHER;
            }
            int compared = then.compareTo(now);
            return compared == 0 ? Kind.UNCHANGED : compared < 0 ? Kind.CHEAPER : Kind.DEARER;
        }
    }

    /**
     * 变化: one decision with another outcome.
     *
     * @param slot what was decided, for example {@code 3M}
     * @param offerId observation that led to the decision
     * @param observedOn day of it, on which both decide
     */
    public record Change(
            String communityId,
            String slot,
            String offerId,
            LocalDate observedOn,
            Kind kind,
            Side inForce,
            Side draft) {}

    /** The next observation; those of one community follow each other, in the order they were seen. */
    public void observe(String communityId, CompetitorOffer seen) {
        if (!communityId.equals(community)) {
            settle();
            community = communityId;
            market = List.of();
            communities++;
        }
        List<CompetitorOffer> now = CommunityMarket.after(market, seen);
        if (now.isEmpty()) {
            return;
        }
        market = now;
        Map<String, QuickVerdict> before = bySlot(inForce.decide(now, seen.observedOn()));
        Map<String, QuickVerdict> after = bySlot(draft.decide(now, seen.observedOn()));
        TreeSet<String> slots = new TreeSet<>(before.keySet());
        slots.addAll(after.keySet());
        last.keySet().retainAll(slots);
        for (String slot : slots) {
            QuickVerdict one = before.get(slot);
            QuickVerdict other = after.get(slot);
            if (restsOn(one, seen) || restsOn(other, seen)) {
                count(communityId, slot, seen, new Pair(Side.of(one), Side.of(other)));
            }
        }
    }

    private void count(String communityId, String slot, CompetitorOffer seen, Pair pair) {
        Kind kind = pair.kind();
        counts.merge(kind, 1L, Long::sum);
        last.put(slot, pair);
        if (kind != Kind.UNCHANGED && changes.size() < mostChanges) {
            changes.add(new Change(
                    communityId, slot, seen.offerId(), seen.observedOn(), kind, pair.inForce(), pair.draft()));
        }
    }

    private static Map<String, QuickVerdict> bySlot(List<QuickVerdict> verdicts) {
        return verdicts.stream().collect(toMap(verdict -> verdict.slot().key(), verdict -> verdict));
    }

    private static boolean restsOn(@Nullable QuickVerdict verdict, CompetitorOffer seen) {
        return verdict != null && verdict.restsOn(seen);
    }

    /** Adds up the last prices of the community that ends. */
    private void settle() {
        for (Pair pair : last.values()) {
            Money now = pair.inForce().monthlyFee();
            Money then = pair.draft().monthlyFee();
            if (now != null && then != null) {
                revenue = revenue.plus(now.times(usersPerTariff));
                difference = difference.plus(then.minus(now).times(usersPerTariff));
            }
        }
        last.clear();
    }

    /** Everything seen so far; call it once, at the end. */
    public Result result() {
        settle();
        return new Result(
                communities,
                counts.values().stream().mapToLong(Long::longValue).sum(),
                Map.copyOf(counts),
                revenue,
                difference,
                growthNeeded(),
                List.copyOf(changes));
    }

    private @Nullable BigDecimal growthNeeded() {
        BigDecimal then = revenue.plus(difference).amount();
        if (difference.amount().signum() >= 0) {
            return BigDecimal.ZERO.setScale(1);
        }
        return then.signum() <= 0
                ? null
                : difference.amount().negate().multiply(BigDecimal.valueOf(100)).divide(then, 1, RoundingMode.CEILING);
    }

    /**
     * 回放结果.
     *
     * @param communities communities with at least one offer
     * @param decisions decisions made by each of the two
     * @param counts decisions by how they differ
     * @param monthlyRevenue yuan a month under the set in force
     * @param monthlyRevenueDifference yuan a month more under the draft
     * @param growthNeededPercent per cent more users to earn the same; null if none do, 0 if none are needed
     * @param changes the first of the decisions that differ
     */
    public record Result(
            long communities,
            long decisions,
            Map<Kind, Long> counts,
            Money monthlyRevenue,
            Money monthlyRevenueDifference,
            @Nullable BigDecimal growthNeededPercent,
            List<Change> changes) {

        /** How many decisions differ in a way. */
        public long count(Kind kind) {
            return counts.getOrDefault(kind, 0L);
        }
    }
}
