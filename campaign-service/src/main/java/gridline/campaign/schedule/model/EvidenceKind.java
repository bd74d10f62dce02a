package gridline.campaign.schedule.model;

/** 证据类型: what shows that an item was really done (CP-21). */
public enum EvidenceKind {
    /** 清单: a list or table, for example of projects or of contract ends. */
    TABLE,
    /** 走访记录: notes of a visit with whom and what. */
    VISIT_RECORD,
    /** 照片: a photograph. */
    PHOTO,
    /** 方案: a written plan. */
    PLAN,
    /** 分析: an analysis with its conclusion. */
    ANALYSIS,
    /** 系统记录: a record in this system. */
    SYSTEM_RECORD,
    /** 反馈: comments of users. */
    FEEDBACK
}
