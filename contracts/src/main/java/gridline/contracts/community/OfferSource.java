package gridline.contracts.community;

/** 来源: where a competitor offer was seen. */
public enum OfferSource {
    /** 宣传单: printed material */
    LEAFLET,
    /** 口述: told by their staff */
    SALES_TALK,
    /** 客户: told by a customer of theirs */
    CUSTOMER,
    /** 网站: their public site */
    WEBSITE,
    /** 现场: seen in the field */
    FIELD
}
