package gridline.platform.security;

/** 角色: the roles of the rulebook, section 1, as they stand in the token's {@code roles}. */
public enum Role {
    /** 网格经理. */
    GRID_MANAGER,
    /** 网格助理. */
    GRID_ASSISTANT,
    /** 维护技术员. */
    TECHNICIAN,
    /** 客户经理. */
    ACCOUNT_MANAGER,
    /** 直属主管. */
    SUPERVISOR,
    /** 合作营业厅营业员. */
    HALL_CLERK,
    /** 经营分析; sees no personal data unmasked. */
    ANALYST,
    /** 平台管理员; loads data. */
    ADMIN
}
