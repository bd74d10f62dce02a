package gridline.contracts.community;

/** 营销状态: the three states field teams speak of (CO-01); derived from the build state. */
public enum MarketingState {
    /** 尚未开通 */
    NOT_OPENED,
    /** 即将开通: planned or in build */
    ABOUT_TO_OPEN,
    /** 已开通 */
    OPENED
}
