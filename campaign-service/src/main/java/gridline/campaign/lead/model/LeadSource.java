package gridline.campaign.lead.model;

/** 线索来源: the weapon that brought it (CP-30 … CP-33). */
public enum LeadSource {
    /** 现场路演. */
    ROADSHOW,
    /** 上门走访. */
    DOOR,
    /** 物业推荐. */
    PROPERTY,
    /** 口碑: a user told a neighbour. */
    WORD_OF_MOUTH,
    /** 合作营业厅. */
    HALL,
    /** 海报、单页. */
    POSTER,
    /** 业主群、论坛. */
    GROUP_CHAT
}
