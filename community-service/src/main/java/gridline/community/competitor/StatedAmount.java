package gridline.community.competitor;

import gridline.contracts.Money;
import gridline.platform.decision.Violation;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * 填报金额: an amount as a person states it, before it is known to be one.
 *
 * @param amount decimal number of yuan, for example {@code 45.00}
 * @param currency CNY
 */
public record StatedAmount(BigDecimal amount, String currency) {

    /**
     * Why the amount is refused, if it is.
     *
     * @param field request field, for the refusal
     * @param least smallest amount allowed, in yuan
     * @param most largest amount allowed, in yuan
     */
    Optional<Violation> refusal(String field, BigDecimal least, BigDecimal most) {
        if (!Money.CNY.equals(currency)) {
            return Optional.of(Violation.of("offer.currency-unknown", field));
        }
        if (amount.stripTrailingZeros().scale() > 2) {
            return Optional.of(Violation.of("offer.amount-decimals", field));
        }
        boolean within = amount.compareTo(least) >= 0 && amount.compareTo(most) <= 0;
        return within
                ? Optional.empty()
                : Optional.of(Violation.of("offer.amount-out-of-range", field)
                        .with("min", least.toPlainString())
                        .with("max", most.toPlainString()));
    }

    /** The amount; only for one without a refusal. */
    Money toMoney() {
        return new Money(amount, currency);
    }
}
