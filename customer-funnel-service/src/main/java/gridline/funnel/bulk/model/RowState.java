package gridline.funnel.bulk.model;

/** 行状态: what has become of one customer of a job. */
public enum RowState {
    /** 等待 */
    WAITING,
    /** 已执行 */
    DONE,
    /** 被拒绝 */
    REFUSED,
    /** 已撤销 */
    UNDONE,
    /** 无法撤销: changed since */
    KEPT
}
