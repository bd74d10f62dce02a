package gridline.campaign.schedule.model;

/** 负责角色: who answers for an item; the names are those of the roles in the token. */
public enum OwnerRole {
    /** 网格经理. */
    GRID_MANAGER,
    /** 网格助理. */
    GRID_ASSISTANT,
    /** 维护技术员. */
    TECHNICIAN,
    /** 客户经理. */
    ACCOUNT_MANAGER
}
