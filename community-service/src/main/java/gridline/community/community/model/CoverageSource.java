package gridline.community.community.model;

/** 覆盖数据来源: who stated a coverage fact (CO-02). */
public enum CoverageSource {
    /** 建设部门: list of the construction department */
    CONSTRUCTION,
    /** 资源系统: export of the resource system */
    RESOURCE_SYSTEM,
    /** 后台: list kept by the back office */
    BACK_OFFICE,
    /** 现场: seen or decided in the field */
    FIELD
}
