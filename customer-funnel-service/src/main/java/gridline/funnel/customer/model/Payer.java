package gridline.funnel.customer.model;

/** 付费方: who pays for what the firm uses (BD-05). */
public enum Payer {
    /** 单位付费 */
    FIRM,
    /** 个人付费 */
    PERSONAL,
    /** 混合付费 */
    MIXED
}
