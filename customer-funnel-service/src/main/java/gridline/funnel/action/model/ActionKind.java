package gridline.funnel.action.model;

/** 销售动作类型: what is done with a customer (FN-11, FN-12). */
public enum ActionKind {
    /** 拜访: with a check-in at the address. */
    VISIT,
    /** 电话: with its outcome. */
    CALL,
    /** 方案或报价: sent to the customer. */
    PROPOSAL,
    /** 演示 */
    DEMONSTRATION,
    /** 活动: an event for decision makers (FN-03); no standard sales action by itself. */
    EVENT,
    /** 备注: never renews. */
    NOTE
}
