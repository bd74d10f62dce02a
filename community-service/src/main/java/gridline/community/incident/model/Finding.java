package gridline.community.incident.model;

/** 资费比较结论: what comparing the tariffs showed; it decides what may follow (CO-41 a). */
public enum Finding {
    /** 没有更优: theirs are not better */
    NOT_BETTER,
    /** 仅一次性费用更优: only the one-time fee is better, the monthly fee is not lower than ours (CO-41 b) */
    ONE_TIME_FEE_ONLY,
    /** 月费确实更低且长期: the monthly fee is really lower, and it lasts (CO-41 c) */
    MONTHLY_FEE_LOWER
}
