package gridline.community.building.model;

/** 用网情况: whose network a household uses (CO-14). */
public enum NetworkUse {
    /** 空置 or without any */
    NONE,
    /** 我方 */
    OURS,
    /** 竞争对手 */
    COMPETITOR
}
