package gridline.pricing.bundle.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 企业画像: what is known of a firm when a bundle is recommended; what is not known is null or empty.
 *
 * @param cluster where it sits (BD-02)
 * @param people 1 to {@value #MOST_PEOPLE} (BD-03)
 * @param uses products it uses, ours and others' (BD-04)
 * @param wants products it wants (BD-04)
 * @param spend what it spends (BD-05)
 * @param payer who pays (BD-05)
 * @param officeMinutes minutes a month the office needs, 0 to {@value #MOST_MINUTES} (BD-05)
 * @param personalMinutes minutes a month its people need for themselves
 * @param terminals terminals to take in; null if not known
 */
public record FirmProfile(
        @Nullable Cluster cluster,
        @Nullable Integer people,
        Set<Use> uses,
        Set<Want> wants,
        @Nullable Spend spend,
        @Nullable Payer payer,
        @Nullable Integer officeMinutes,
        @Nullable Integer personalMinutes,
        @Nullable Terminals terminals) {

    public static final int MOST_PEOPLE = 1_000_000;
    public static final int MOST_MINUTES = 1_000_000;

    public FirmProfile {
        uses = Set.copyOf(uses);
        wants = Set.copyOf(wants);
    }

    /** 在用产品. */
    public enum Use {
        /** 我方宽带, also as part of a combination */
        OUR_BROADBAND,
        /** 我方 3G */
        OUR_3G,
        /** 固话、小灵通或 2G */
        FIXED_PHS_OR_2G,
        /** 他网宽带 */
        OTHERS_BROADBAND,
        /** 他网 3G */
        OTHERS_3G
    }

    /** 需求产品. */
    public enum Want {
        BROADBAND,
        THREE_G
    }

    /** 消费: large, and whose it mostly is. */
    public enum Spend {
        /** 大额, 以单位为主 */
        LARGE_FIRM,
        /** 大额, 以个人为主 */
        LARGE_PERSONAL
    }

    /** 付费方. */
    public enum Payer {
        /** 单位全付 */
        FIRM,
        /** 员工自付 */
        EMPLOYEES
    }

    /** 宽带速率. */
    public enum Speed {
        /** 低速率 */
        LOW,
        /** 适当速率 */
        SUITABLE,
        /** 高速率 */
        HIGH
    }

    /** 叠加包类型. */
    public enum Pack {
        /** 共享, combined bill */
        SHARED,
        /** 非共享, split bill */
        NON_SHARED
    }
}
