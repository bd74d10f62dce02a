package gridline.campaign.stock.model;

/** 领用: pieces a person took out and still has. */
public record StockHolding(String holder, int quantity) {}
