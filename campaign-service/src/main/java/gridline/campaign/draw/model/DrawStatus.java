package gridline.campaign.draw.model;

/** 抽奖状态. */
public enum DrawStatus {
    /** 待开始: prizes may not be reserved yet. */
    DRAFT,
    /** 进行中: prizes are reserved, the commitment is published, tickets are taken. */
    OPEN,
    /** 结算中: no more tickets; stock is being settled. */
    CLOSING,
    /** 已结束: seed and pile are public. */
    CLOSED
}
