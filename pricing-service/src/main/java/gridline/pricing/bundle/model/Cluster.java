package gridline.pricing.bundle.model;

/** 聚类市场 (BD-02). */
public enum Cluster {
    /** 商业楼宇 */
    OFFICE_BUILDING,
    /** 专业市场 */
    SPECIALISED_MARKET,
    /** 产业园区 */
    INDUSTRIAL_PARK,
    /** 沿街商铺 */
    STREET_SHOP
}
