package gridline.funnel.action.model;

/** 通话结果: how a call ended; only a call that reached somebody is a standard sales action (FN-12). */
public enum CallOutcome {
    /** 已沟通 */
    REACHED(true),
    /** 已约访 */
    APPOINTMENT(true),
    /** 对方拒绝 */
    DECLINED(true),
    /** 无人接听 */
    NO_ANSWER(false),
    /** 号码有误 */
    WRONG_NUMBER(false);

    private final boolean spoken;

    CallOutcome(boolean spoken) {
        this.spoken = spoken;
    }

    /** Whether anybody was spoken to. */
    public boolean spoken() {
        return spoken;
    }
}
