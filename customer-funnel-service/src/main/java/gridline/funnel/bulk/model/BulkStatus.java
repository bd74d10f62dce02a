package gridline.funnel.bulk.model;

/** 作业状态. */
public enum BulkStatus {
    /** 选取中: the filter is being turned into rows, once */
    SELECTING,
    /** 执行中 */
    RUNNING,
    /** 已完成 */
    DONE,
    /** 已取消: what was done stays done */
    CANCELLED,
    /** 撤销中 */
    UNDOING,
    /** 已撤销 */
    UNDONE,
    /** 失败: nothing was done */
    FAILED;

    public boolean isUnderWay() {
        return this == SELECTING || this == RUNNING || this == UNDOING;
    }
}
