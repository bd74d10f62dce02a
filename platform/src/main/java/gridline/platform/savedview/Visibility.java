package gridline.platform.savedview;

/** 可见范围: for whom a view is kept. */
enum Visibility {
    /** 个人: its owner. */
    PERSONAL,
    /** 团队: everybody who works at or below a node of the org tree. */
    TEAM,
    /** 角色: those of them who have one role. */
    ROLE;

    boolean isShared() {
        return this != PERSONAL;
    }
}
