package gridline.pricing.quote.model;

/** 报价状态. */
public enum QuoteStatus {
    /** 已发出: can be accepted until its last day */
    ISSUED,
    /** 已接受 */
    ACCEPTED,
    /** 已撤回: taken back before anybody accepted it */
    WITHDRAWN
}
