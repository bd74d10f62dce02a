package gridline.community.competitor;

import gridline.contracts.community.OfferSource;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 记录竞争对手资费: somebody saw an offer of a competitor in a community (input of PR-01 … PR-04).
 *
 * @param competitorId operator on file
 * @param speedMbps 1 to {@value #MAX_SPEED} Mbit/s
 * @param monthlyFee 0.01 to 10,000 yuan
 * @param oneTimeFee 0 to 100,000 yuan, if known
 * @param termMonths 1 to {@value #MAX_TERM}, if known
 * @param prepaid 0 to 100,000 yuan, if known
 * @param source where it was seen
 * @param observedOn not in the future, not before {@link #EARLIEST}, Asia/Shanghai
 */
public record ObserveOffer(
        String competitorId,
        int speedMbps,
        StatedAmount monthlyFee,
        @Nullable StatedAmount oneTimeFee,
        @Nullable Integer termMonths,
        @Nullable StatedAmount prepaid,
        OfferSource source,
        LocalDate observedOn) {

    static final int MAX_SPEED = 100_000;
    static final int MAX_TERM = 120;
    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final BigDecimal FEN = new BigDecimal("0.01");
    /** No residential or small-firm line costs more a month; more is a slip of the finger. */
    private static final BigDecimal MOST_MONTHLY = new BigDecimal("10000");

    private static final BigDecimal MOST_ONCE = new BigDecimal("100000");

    /**
     * @param competitor the operator {@link #competitorId} names, if on file
     * @param communityId community it was seen in
     * @param gridPath path of that community's grid
     */
    public Decision<CompetitorOffer> decide(
            Optional<Competitor> competitor,
            String communityId,
            String gridPath,
            LocalDate today,
            Instant now,
            String staffId) {
        Violations violations = new Violations()
                .when(
                        competitor.isEmpty(),
                        () -> Violation.of("offer.competitor-unknown", "competitorId")
                                .with("competitorId", competitorId))
                .when(
                        speedMbps < 1 || speedMbps > MAX_SPEED,
                        () -> Violation.of("offer.speed-out-of-range", "speedMbps")
                                .with("max", MAX_SPEED))
                .when(
                        termMonths != null && (termMonths < 1 || termMonths > MAX_TERM),
                        () -> Violation.of("offer.term-out-of-range", "termMonths")
                                .with("max", MAX_TERM))
                .when(
                        observedOn.isAfter(today),
                        () -> Violation.of("offer.observed-in-future", "observedOn")
                                .with("observedOn", observedOn)
                                .with("today", today))
                .when(
                        observedOn.isBefore(EARLIEST),
                        () -> Violation.of("offer.observed-too-early", "observedOn")
                                .with("earliest", EARLIEST));
        monthlyFee.refusal("monthlyFee", FEN, MOST_MONTHLY).ifPresent(violations::add);
        refusal(oneTimeFee, "oneTimeFee").ifPresent(violations::add);
        refusal(prepaid, "prepaid").ifPresent(violations::add);
        return violations.orElse(
                () -> Decision.accepted(seen(competitor.orElseThrow(), communityId, gridPath, now, staffId)));
    }

    private static Optional<Violation> refusal(@Nullable StatedAmount amount, String field) {
        return amount == null ? Optional.empty() : amount.refusal(field, BigDecimal.ZERO, MOST_ONCE);
    }

    private CompetitorOffer seen(
            Competitor competitor, String communityId, String gridPath, Instant now, String staffId) {
        return new CompetitorOffer(
                communityId,
                gridPath,
                competitor.id(),
                competitor.name(),
                competitor.tier(),
                speedMbps,
                monthlyFee.toMoney(),
                oneTimeFee == null ? null : oneTimeFee.toMoney(),
                termMonths,
                prepaid == null ? null : prepaid.toMoney(),
                source,
                observedOn,
                staffId,
                now);
    }
}
