package gridline.campaign.vine.model;

/** 推荐方式. */
public enum RecommendationKind {
    /** 用户介绍: a user told a neighbour (CP-32). */
    USER,
    /** 群内推荐: in an owners' chat group or forum (CP-32). */
    OWNERS_GROUP,
    /** 活动结识: met at a match, an evening or another event (CP-32). */
    EVENT,
    /** 物业推荐: staff of the property company; has to be declared (CP-31, CO-32). */
    PROPERTY
}
