package gridline.campaign.stock.model;

/** 库存类别. */
public enum StockCategory {
    /** 促销礼品. */
    GIFT,
    /** 印刷宣传品. */
    PRINT,
    /** 路演器材: comes back after the show. */
    KIT
}
