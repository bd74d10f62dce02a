package gridline.funnel.order.model;

/** 订单状态: how far an order has come. */
public enum OrderStatus {
    /** 已准备: can be shown to the customer, binds nobody. */
    PREPARED,
    /** 已签署 */
    SIGNED,
    /** 已开通 */
    ACTIVATED,
    /** 已取消: the customer moved back behind the order, or was lost. */
    CANCELLED
}
