package gridline.contracts.funnel;

/** 漏斗阶段: the six stages of the sales funnel (FN-S1 … FN-S6). */
public enum FunnelStage {
    /** 目标客户 (FN-S1) */
    TARGET,
    /** 清单客户 (FN-S2) */
    LISTED,
    /** 潜在客户 (FN-S3) */
    POTENTIAL,
    /** 意向客户 (FN-S4) */
    INTENTION,
    /** 订单客户 (FN-S5) */
    ORDERED,
    /** 在网客户 (FN-S6) */
    ON_NET
}
