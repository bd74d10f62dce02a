package gridline.campaign.wordofmouth.model;

/** 口碑活动类型 (CP-32). */
public enum ActivityKind {
    /** 业主群. */
    CHAT_GROUP(false),
    /** 业主论坛. */
    FORUM(false),
    /** 小区比赛: matches between communities. */
    MATCH(false),
    /** 联谊会: an evening held by the property company or the residents' committee (CP-30). */
    JOIN_EVENING(false),
    /** 团购. */
    GROUP_PURCHASE(true),
    /** 户外活动. */
    OUTDOOR_TRIP(true),
    /** 旅游. */
    TRAVEL(true);

    private final boolean risky;

    ActivityKind(boolean risky) {
        this.risky = risky;
    }

    /** CP-32: whether somebody may come to harm, or hold us liable. */
    public boolean isRisky() {
        return risky;
    }
}
