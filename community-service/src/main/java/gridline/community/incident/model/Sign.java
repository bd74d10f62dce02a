package gridline.community.incident.model;

/** 表现: what was seen, each a sign of one risk (CO-40, CO-41). */
public enum Sign {
    /** 阻挠 */
    OBSTRUCTION(Risk.NOT_COOPERATING),
    /** 以管理规定推托 */
    RULES_AS_PRETEXT(Risk.NOT_COOPERATING),
    /** 不许摆摊贴海报 */
    NO_STALLS_OR_POSTERS(Risk.NOT_COOPERATING),
    /** 索要费用 */
    WANTS_FEES(Risk.NOT_COOPERATING),
    /** 与竞争对手结盟 */
    ALLIED_WITH_COMPETITOR(Risk.NOT_COOPERATING),
    /** 不许人员进入 */
    KEEPS_STAFF_OUT(Risk.NOT_COOPERATING),
    /** 贬低我方服务 */
    RUNS_SERVICE_DOWN(Risk.NOT_COOPERATING),
    /** 业委会或业主在竞争对手任职 */
    WORKS_FOR_COMPETITOR(Risk.NOT_COOPERATING),
    /** 我方开通时普遍降价 */
    PRICE_CUT_AT_LAUNCH(Risk.SNIPING),
    /** 特殊优惠争夺我方用户 */
    OFFERS_TO_WIN_OVER(Risk.SNIPING),
    /** 诋毁告示 */
    SLANDERING_NOTICES(Risk.SNIPING),
    /** 撕毁海报 */
    TORN_POSTERS(Risk.SNIPING);

    private final Risk risk;

    Sign(Risk risk) {
        this.risk = risk;
    }

    public Risk risk() {
        return risk;
    }

    /** 非理性手段: means that are no competition; the answer is restraint (CO-41 d). */
    public boolean irrational() {
        return this == SLANDERING_NOTICES || this == TORN_POSTERS;
    }
}
