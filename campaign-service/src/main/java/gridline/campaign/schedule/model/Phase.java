package gridline.campaign.schedule.model;

/** 阶段: the part of the roll-out an item belongs to. */
public enum Phase {
    /** 业务拓展前. */
    BEFORE_LAUNCH,
    /** 第一周. */
    FIRST_WEEK,
    /** 首月. */
    FIRST_MONTH,
    /** 第一季度. */
    FIRST_QUARTER,
    /** 日常. */
    DAILY
}
