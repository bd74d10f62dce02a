package gridline.platform.imports.job;

/** 导入状态. */
public enum ImportStatus {
    /** 排队中: received, waiting for a worker */
    QUEUED,
    /** 进行中: rows are being read */
    RUNNING,
    /** 已完成: every row was stored or refused */
    COMPLETED,
    /** 失败: the file cannot be used, or the work was interrupted too often */
    FAILED;

    public boolean isFinished() {
        return this == COMPLETED || this == FAILED;
    }
}
