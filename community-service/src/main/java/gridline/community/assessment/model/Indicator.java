package gridline.community.assessment.model;

/** 价值指标: the three indicators value is ranked by, and no other (CO-20). */
public enum Indicator {
    /** 住户构成 */
    RESIDENT_MIX,
    /** 入场门槛 */
    ENTRY_THRESHOLD,
    /** 总住户数 */
    HOUSEHOLDS
}
