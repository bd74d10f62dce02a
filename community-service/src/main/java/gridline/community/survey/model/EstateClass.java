package gridline.community.survey.model;

/** 楼盘档次: how upscale the estate is. Ordered from the lowest. */
public enum EstateClass {
    /** 普通 */
    BASIC,
    /** 中档 */
    MIDDLE,
    /** 高档 */
    UPSCALE
}
