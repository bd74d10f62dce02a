package gridline.community.community.model;

/** 小区类型: who built the estate, which decides how hard entry is (CO-12). */
public enum CommunityKind {
    /** 商业小区: commercial estate */
    COMMERCIAL,
    /** 单位小区: employer compound */
    EMPLOYER_COMPOUND
}
