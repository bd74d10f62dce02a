package gridline.community.roadmap.model;

/** 路线步骤: the grid's road, in its order (CO-03). */
public enum RoadStep {
    /** 了解覆盖范围 */
    LEARN_COVERED_AREA,
    /** 找出最有价值的小区 */
    FIND_MOST_VALUABLE,
    /** 协助建设部门与物业谈判签约 */
    SIGN_PROPERTY_COMPANY,
    /** 更新可开通清单 */
    UPDATE_OPENING_LIST,
    /** 调查 */
    SURVEY,
    /** 分析 */
    ANALYSE,
    /** 选定营销方案 */
    CHOOSE_PLAN,
    /** 申请物料 */
    APPLY_FOR_MATERIALS,
    /** 首轮销售 */
    FIRST_SALES,
    /** 收集目标客户资料 */
    COLLECT_CUSTOMER_DATA,
    /** 总结 */
    SUMMARISE,
    /** 细分再拓展 */
    SEGMENT_AND_EXPAND,
    /** 达成指标直至份额饱和 */
    MEET_TARGETS,
    /** 日常维系 */
    DAILY_RETENTION,
    /** 学习新业务 */
    LEARN_NEW_SERVICES,
    /** 存量叠加新业务 */
    STACK_NEW_SERVICES,
    /** 跟踪新开通项目 */
    FOLLOW_NEW_PROJECTS;

    /** Work that never ends and so is never done. */
    public boolean goesOn() {
        return ordinal() >= DAILY_RETENTION.ordinal();
    }
}
