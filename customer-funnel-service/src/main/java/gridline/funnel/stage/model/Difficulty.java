package gridline.funnel.stage.model;

/** 开发难度: the three difficulty levels of a potential customer (FN-S3). */
public enum Difficulty {
    /** 竞争对手客户: uses a competitor. */
    COMPETITOR_CUSTOMER,
    /** 有需求未意识到: needs it but is not aware. */
    UNAWARE,
    /** 在网未挖掘: on-net with a need not yet dug out. */
    ON_NET_LATENT
}
