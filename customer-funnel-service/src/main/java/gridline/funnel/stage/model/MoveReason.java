package gridline.funnel.stage.model;

/** 回退与流失原因: why a customer moved backward or was lost (FN-02). */
public enum MoveReason {
    /** 价格 */
    PRICE,
    /** 竞争对手 */
    COMPETITOR,
    /** 无资源覆盖 */
    NO_RESOURCE_COVERAGE,
    /** 无需求 */
    NO_NEED,
    /** 搬迁 */
    MOVED,
    /** 停业 */
    CLOSED,
    /** 其他: needs a text. */
    OTHER
}
