package gridline.community.survey.model;

/** 业主论坛活跃度: how lively the owners' chat group or forum is; a lively one shows strong demand. */
public enum ForumActivity {
    /** 没有 */
    NONE,
    /** 冷清 */
    QUIET,
    /** 活跃 */
    LIVELY
}
