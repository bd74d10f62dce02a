package gridline.pricing.catalogue.model;

/** 产品类别. */
public enum ProductKind {
    /** 宽带: has speed steps */
    BROADBAND,
    /** 移动 */
    MOBILE,
    /** 固话 */
    FIXED_LINE,
    /** 其他 */
    OTHER
}
