package gridline.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 金额: an exact amount in yuan with two decimals (PR-23). The JSON form is {@code {"amount":"45.00","currency":"CNY"}}.
 *
 * @param amount yuan, scale 2, between -{@value #LIMIT} and {@value #LIMIT}
 * @param currency ISO 4217; only CNY is known
 */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) implements Comparable<Money> {

    /** Largest absolute amount in yuan that is taken for an amount and not for a slip of the finger. */
    public static final long LIMIT = 1_000_000_000L;

    public static final String CNY = "CNY";

    // Of the scale of every amount, so that comparing needs no scaling.
    private static final BigDecimal MOST = BigDecimal.valueOf(LIMIT * 100, 2);
    private static final BigDecimal LEAST = MOST.negate();

    public static final Money ZERO = ofFen(0);

    /**
     * @throws IllegalArgumentException if there are more than two decimals, the currency is not CNY, or the amount is
     *     beyond {@link #LIMIT}
     */
    @JsonCreator
    public Money(
            @JsonProperty(value = "amount", required = true) BigDecimal amount,
            @JsonProperty(value = "currency", required = true) String currency) {
        if (!CNY.equals(currency)) {
            throw new IllegalArgumentException("currency must be CNY");
        }
        if (amount.compareTo(MOST) > 0 || amount.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("amount must be within " + LIMIT + " yuan");
        }
        if (amount.scale() > 2 && amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("amount must have at most two decimals");
        }
        this.amount = amount.setScale(2, RoundingMode.UNNECESSARY);
        this.currency = currency;
    }

    /** Money from a decimal number of yuan such as {@code "45"} or {@code "45.50"}. */
    public static Money yuan(String amount) {
        return new Money(new BigDecimal(amount), CNY);
    }

    /** Money from fen (分), hundredths of a yuan. */
    public static Money ofFen(long fen) {
        return new Money(BigDecimal.valueOf(fen, 2), CNY);
    }

    /** The amount in fen (分). */
    public long fen() {
        return amount.scaleByPowerOfTen(2).longValue();
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount), CNY);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount), CNY);
    }

    public Money times(long factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor)), CNY);
    }

    @JsonIgnore
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
