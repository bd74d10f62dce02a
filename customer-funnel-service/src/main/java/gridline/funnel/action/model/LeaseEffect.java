package gridline.funnel.action.model;

/** 对报备的作用: what an action did to the registration, or why it did nothing (FN-12). */
public enum LeaseEffect {
    /** 已续期 */
    RENEWED,
    /** 已恢复: it had run out, but the action was done before and nobody else has claimed since. */
    RESTORED,
    /** 报备已更长: an action done later was recorded before. */
    ALREADY_LONGER,
    /** 非规范动作: notes, events, calls that reached nobody. */
    NOT_QUALIFYING,
    /** 签到距离过远或精度不足 */
    NOT_AT_ADDRESS,
    /** 连续手工签到: the last renewal was checked in by hand as well. */
    BY_HAND_AGAIN,
    /** 非持有人 */
    NOT_HOLDER,
    /** 报备期外: done before the registration began, or after it had ended. */
    OUTSIDE_LEASE,
    /** 上报过晚 */
    TOO_LATE,
    /** 名额已满: taking it up again would break the caps (FN-13). */
    NO_QUOTA
}
