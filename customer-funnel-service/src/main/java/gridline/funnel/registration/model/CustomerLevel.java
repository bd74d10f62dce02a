package gridline.funnel.registration.model;

/** 客户级别: the level the terms of a registration may depend on (FN-13); set by superiors, never by the holder. */
public enum CustomerLevel {
    /** 重点客户 */
    KEY,
    /** 一般客户 */
    STANDARD,
    /** 小微客户 */
    SMALL
}
