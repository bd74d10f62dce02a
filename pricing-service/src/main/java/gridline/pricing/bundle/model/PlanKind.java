package gridline.pricing.bundle.model;

/** 计划类型. */
public enum PlanKind {
    /** A 计划: fixed + 2G */
    A,
    /** B 计划: fixed + 2G/3G; the price excludes the 3G packages */
    B
}
