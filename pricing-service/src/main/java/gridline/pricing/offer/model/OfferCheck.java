package gridline.pricing.offer.model;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.contracts.community.OfferSource;
import gridline.platform.decision.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 资费校验: what other systems state about an offer, checked before a decision rests on it: every fault, with the nearest value
 * allowed (PR-23).
 *
 * @param path where the offer stands in the request, for example {@code offers[0]}
 */
public record OfferCheck(String path, List<Violation> violations) {

    /** A fen and a million: what a household may be asked, in yuan. */
    private static final BigDecimal LEAST_FEE = new BigDecimal("0.01");

    private static final BigDecimal MOST = new BigDecimal("1000000.00");
    private static final int LONGEST_TERM = 120;
    private static final int FASTEST = 100_000;
    private static final int LONGEST_NAME = 60;

    /** 金额原文: an amount as stated; nothing of it is sure. */
    public record Amount(
            @Nullable BigDecimal amount, @Nullable String currency) {}

    /** 资费原文: an offer as stated; nothing of it is sure. The fields are those of {@link CompetitorOffer}. */
    public record Stated(
            @Nullable String competitorId,
            @Nullable CompetitorTier tier,
            @Nullable Integer speedMbps,
            @Nullable Amount monthlyFee,
            @Nullable Amount oneTimeFee,
            @Nullable Integer termMonths,
            @Nullable Amount prepaid,
            @Nullable LocalDate observedOn,
            @Nullable OfferSource source) {}

    /** Nothing found yet about the offer at a path. */
    public static OfferCheck at(String path) {
        return new OfferCheck(path, new ArrayList<>());
    }

    /** The offer stated; null if anything is wrong with it, and then {@link #violations} says what. */
    public @Nullable CompetitorOffer offer(@Nullable Stated stated) {
        if (stated == null) {
            missing("");
            return null;
        }
        String competitor = stated.competitorId();
        if (competitor == null || competitor.isBlank() || competitor.length() > LONGEST_NAME) {
            missing(".competitorId");
        }
        if (stated.tier() == null) {
            missing(".tier");
        }
        if (stated.observedOn() == null) {
            missing(".observedOn");
        }
        within(stated.speedMbps(), ".speedMbps", FASTEST, true);
        within(stated.termMonths(), ".termMonths", LONGEST_TERM, false);
        Money fee = money(stated.monthlyFee(), ".monthlyFee", LEAST_FEE, true);
        Money oneTime = money(stated.oneTimeFee(), ".oneTimeFee", BigDecimal.ZERO.setScale(2), false);
        Money prepaid = money(stated.prepaid(), ".prepaid", BigDecimal.ZERO.setScale(2), false);
        if (!violations.isEmpty()) {
            return null;
        }
        return new CompetitorOffer(
                path,
                Objects.requireNonNull(competitor),
                competitor,
                Objects.requireNonNull(stated.tier()),
                Objects.requireNonNull(stated.speedMbps()),
                Objects.requireNonNull(fee),
                oneTime,
                stated.termMonths(),
                prepaid,
                Objects.requireNonNull(stated.observedOn()),
                Objects.requireNonNullElse(stated.source(), OfferSource.FIELD),
                "");
    }

    private void missing(String field) {
        violations.add(Violation.of("offer.field-missing", path + field));
    }

    private void within(@Nullable Integer value, String field, int most, boolean required) {
        if (value == null) {
            if (required) {
                missing(field);
            }
        } else if (value < 1 || value > most) {
            violations.add(Violation.of("offer.out-of-range", path + field)
                    .with("least", 1)
                    .with("most", most)
                    .with("nearest", Math.clamp(value, 1, most)));
        }
    }

    private @Nullable Money money(@Nullable Amount stated, String field, BigDecimal least, boolean required) {
        if (stated == null || stated.amount() == null) {
            if (required || stated != null) {
                missing(field);
            }
            return null;
        }
        BigDecimal amount = stated.amount();
        int before = violations.size();
        if (!Money.CNY.equals(stated.currency())) {
            violations.add(Violation.of("PR-23.unknown-currency", path + field));
        }
        if (amount.compareTo(least) < 0 || amount.compareTo(MOST) > 0) {
            violations.add(Violation.of("PR-23.amount-out-of-range", path + field)
                    .with("least", least.toPlainString())
                    .with("most", MOST.toPlainString())
                    .with("nearest", (amount.compareTo(least) < 0 ? least : MOST).toPlainString()));
        } else if (amount.stripTrailingZeros().scale() > 2) {
            violations.add(Violation.of("PR-23.too-many-decimals", path + field)
                    .with("nearest", amount.setScale(2, RoundingMode.HALF_UP).toPlainString()));
        }
        return violations.size() > before ? null : new Money(amount, Money.CNY);
    }
}
