package gridline.campaign.lead.model;

/** 意向产品: what the segments of residents need (SG-1 … SG-7), and firms. */
public enum Interest {
    /** 包月宽带. */
    MONTHLY_BROADBAND,
    /** 限时宽带. */
    TIME_CAPPED_BROADBAND,
    /** 移动. */
    MOBILE,
    /** 固话. */
    FIXED_LINE,
    /** 安全套件. */
    SECURITY_SUITE,
    /** 可视电话. */
    VIDEO_PHONE,
    /** 网络传真. */
    NETWORK_FAX,
    /** 集体入网 (PR-08). */
    GROUP_JOINING,
    /** 融合套餐. */
    BUNDLE
}
