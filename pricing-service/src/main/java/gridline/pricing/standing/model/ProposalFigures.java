package gridline.pricing.standing.model;

import gridline.pricing.proposal.model.ProposalStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 建议数字 (PR-10, PR-21, PR-22): where proposals stand, which rules answered and which bound, and how soon they were decided.
 *
 * @param statuses how many stand where; statuses without any are left out
 * @param rules how many each rule answers, by the rule's id
 * @param bound how many a limit of each rule bound, so that the price could go no further, by the rule's id
 * @param approved approved in the period
 * @param rejected rejected in the period
 * @param averageHours from proposal to decision of these, to one place half up; null without any
 */
public record ProposalFigures(
        Map<ProposalStatus, Long> statuses,
        Map<String, Long> rules,
        Map<String, Long> bound,
        long approved,
        long rejected,
        @Nullable BigDecimal averageHours) {

    /**
     * 建议摘要: as much of a proposal as the figures need.
     *
     * @param bound ids of the rules one of whose limits bound it
     * @param decidedAt when a supervisor decided; null while nobody has
     */
    public record Seen(
            ProposalStatus status,
            String ruleId,
            Set<String> bound,
            Instant createdAt,
            @Nullable Instant decidedAt) {

        public Seen {
            bound = Set.copyOf(bound);
        }
    }

    /** 时段: from its beginning to before its end. */
    public record Period(Instant from, Instant until) {

        boolean holds(@Nullable Instant moment) {
            return moment != null && !moment.isBefore(from) && moment.isBefore(until);
        }
    }

    public static ProposalFigures of(Collection<Seen> proposals, Period period) {
        Map<ProposalStatus, Long> statuses = new EnumMap<>(ProposalStatus.class);
        Map<String, Long> rules = new TreeMap<>();
        Map<String, Long> bound = new TreeMap<>();
        long approved = 0;
        long rejected = 0;
        long seconds = 0;
        for (Seen each : proposals) {
            statuses.merge(each.status(), 1L, Long::sum);
            rules.merge(each.ruleId(), 1L, Long::sum);
            each.bound().forEach(rule -> bound.merge(rule, 1L, Long::sum));
            Instant decided = each.decidedAt();
            if (decided != null && period.holds(decided)) {
                approved += each.status() == ProposalStatus.APPROVED ? 1 : 0;
                rejected += each.status() == ProposalStatus.REJECTED ? 1 : 0;
                seconds += Duration.between(each.createdAt(), decided).toSeconds();
            }
        }
        long all = approved + rejected;
        return new ProposalFigures(
                statuses,
                rules,
                bound,
                approved,
                rejected,
                all == 0
                        ? null
                        : BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(3_600 * all), 1, RoundingMode.HALF_UP));
    }
}
