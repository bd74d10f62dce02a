package gridline.pricing.rule.model;

/** 规则集状态: where a version of a rule set stands. The last three follow from the approval and the day. */
public enum RuleSetStatus {
    /** 草稿: may be changed */
    DRAFT,
    /** 已试算: replayed as it stands; a change makes it a draft again */
    SIMULATED,
    /** 已批准: waits for its first day */
    APPROVED,
    /** 生效: decides in its scope today */
    IN_FORCE,
    /** 已停用: retired by somebody, or a later version took its place */
    RETIRED
}
