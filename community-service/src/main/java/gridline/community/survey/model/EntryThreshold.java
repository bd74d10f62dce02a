package gridline.community.survey.model;

/** 入场门槛: how hard it is to get into the community. Ordered from the easiest. */
public enum EntryThreshold {
    /** 无门槛: free to enter */
    NONE,
    /** 低: a visit and a letter are enough */
    LOW,
    /** 中: has to be negotiated */
    MEDIUM,
    /** 高: fees, an exclusive rival or an unwilling owners' committee */
    HIGH
}
