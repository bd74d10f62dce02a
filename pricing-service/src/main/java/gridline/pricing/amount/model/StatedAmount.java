package gridline.pricing.amount.model;

import gridline.contracts.Money;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 填报金额: an amount as it was stated; everything about it may be wrong, and all of it is said at once (PR-23).
 *
 * @param amount yuan as text, for example {@code 45.00}
 * @param currency ISO 4217; only CNY is known
 */
public record StatedAmount(
        @Nullable String amount, @Nullable String currency) {

    /** Fees and prices: more than nothing. */
    public static final Money LEAST_FEE = Money.ofFen(1);

    /** More yuan than this are taken for a slip of the finger. */
    public static final Money MOST = Money.yuan("1000000");

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    public static StatedAmount of(Money money) {
        return new StatedAmount(money.amount().toPlainString(), money.currency());
    }

    /**
     * The amount as money.
     *
     * @param stated null if it was left out, which is refused
     * @param field path of the request field
     * @param least least yuan allowed, up to {@link #MOST}
     * @param into takes every reason against it
     * @return null if it was refused
     */
    public static @Nullable Money required(@Nullable StatedAmount stated, String field, Money least, Violations into) {
        if (stated == null || stated.amount == null) {
            into.add(Violation.of("PR-23.amount-missing", field));
            return null;
        }
        return stated.read(stated.amount, field, least, into);
    }

    /** The same for an amount that may be left out. */
    public static @Nullable Money optional(@Nullable StatedAmount stated, String field, Money least, Violations into) {
        return stated == null ? null : required(stated, field, least, into);
    }

    private @Nullable Money read(String text, String field, Money least, Violations into) {
        if (!Money.CNY.equals(currency)) {
            into.add(Violation.of("PR-23.currency-unknown", field).with("nearest", Money.CNY));
        }
        if (!PLAIN.matcher(text).matches()) {
            into.add(Violation.of("PR-23.amount-unreadable", field));
            return null;
        }
        BigDecimal yuan = new BigDecimal(text);
        if (yuan.stripTrailingZeros().scale() > 2) {
            into.add(Violation.of("PR-23.too-many-decimals", field)
                    .with("nearest", yuan.setScale(2, RoundingMode.HALF_UP).toPlainString()));
        }
        boolean below = yuan.compareTo(least.amount()) < 0;
        if (below || yuan.compareTo(MOST.amount()) > 0) {
            into.add(Violation.of("PR-23.amount-out-of-range", field)
                    .with("least", least.amount().toPlainString())
                    .with("most", MOST.amount().toPlainString())
                    .with("nearest", (below ? least : MOST).amount().toPlainString()));
            return null;
        }
        return new Money(yuan.setScale(2, RoundingMode.HALF_UP), Money.CNY);
    }
}
