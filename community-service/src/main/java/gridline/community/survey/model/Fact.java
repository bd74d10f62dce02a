package gridline.community.survey.model;

/** 调查项: a single thing a survey finds out; each has a date of its own. */
public enum Fact {
    /** 交付时间 */
    HANDOVER,
    /** 入场门槛 */
    ENTRY_THRESHOLD,
    /** 楼盘档次 */
    ESTATE_CLASS,
    /** 商住两用 */
    MIXED_USE,
    /** 毗邻商圈 */
    BESIDE_SHOPPING,
    /** 物业公司 */
    PROPERTY_COMPANY,
    /** 单位管理部门 */
    MANAGING_DEPARTMENT,
    /** 阻碍 */
    BLOCKER,
    /** 入住率 as stated by somebody, not measured */
    STATED_OCCUPANCY,
    /** 自住率 as stated by somebody, not measured */
    STATED_OWNER_OCCUPIED,
    /** 有电脑的住户 */
    COMPUTERS,
    /** 有 16–50 岁成员的住户 */
    AGED_16_TO_50,
    /** 业主论坛 */
    FORUM,
    /** 我方在网住户 */
    OUR_HOUSEHOLDS,
    /** 没有竞争对手 */
    COMPETITOR_FREE
}
