package gridline.community.assessment.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** 分值: points from 0.00 to 100.00, exact to the hundredth, so that contributions add up to their score (CO-23). */
final class Points {

    static final BigDecimal ZERO = new BigDecimal("0.00");
    static final BigDecimal FULL = new BigDecimal("100.00");

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Points() {}

    static BigDecimal of(long whole) {
        return BigDecimal.valueOf(whole).setScale(2, RoundingMode.UNNECESSARY);
    }

    /** A part of something, in percent; rounded half up to hundredths. */
    static BigDecimal percentOf(BigDecimal whole, BigDecimal percent) {
        return whole.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    static BigDecimal percentOf(BigDecimal whole, long percent) {
        return percentOf(whole, BigDecimal.valueOf(percent));
    }

    /** {@code part} of {@code whole} as points; 100 at most. */
    static BigDecimal share(long part, long whole) {
        if (part >= whole) {
            return FULL;
        }
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
