package gridline.pricing.special.model;

/** 优惠状态. */
public enum SpecialStatus {
    /** 已设计: waits for somebody else to validate it */
    DESIGNED,
    /** 已复核: waits for a supervisor */
    VALIDATED,
    /** 已批准: may be sold from its first to its last day */
    APPROVED,
    /** 已驳回 */
    REJECTED,
    /** 已撤回: customers who have it keep it */
    WITHDRAWN
}
