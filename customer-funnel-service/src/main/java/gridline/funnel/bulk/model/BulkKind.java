package gridline.funnel.bulk.model;

/** 批量操作. */
public enum BulkKind {
    /** 认领, by a salesperson for themselves. */
    CLAIM,
    /** 分配, by a superior to a salesperson. */
    ASSIGN,
    /** 提出移交; each has to be accepted. */
    TRANSFER,
    /** 打标签 */
    TAG,
    /** 导出, masked. */
    EXPORT;

    /** Whether it changes customers, so that there is something to undo. */
    public boolean changes() {
        return this != EXPORT;
    }
}
