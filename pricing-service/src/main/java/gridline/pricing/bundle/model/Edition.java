package gridline.pricing.bundle.model;

/** 套餐版本. */
public enum Edition {
    /** 基本型: without broadband */
    BASE,
    /** 增强型: adds a broadband line, charged separately at the local tariff */
    ENHANCED
}
