package gridline.pricing.bundle.model;

/** 增值业务. */
public enum ValueAddedService {
    /** 来电显示 */
    CALLER_ID,
    /** 企信通 */
    MESSAGING,
    /** 查询转接 */
    CALL_TRANSFER,
    /** 企业号簿 */
    DIRECTORY,
    /** 一号通 */
    ONE_NUMBER,
    /** 商务助手 */
    BUSINESS_ASSISTANT
}
