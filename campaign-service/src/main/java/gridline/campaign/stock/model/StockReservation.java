package gridline.campaign.stock.model;

import java.time.Instant;

/** 预留: pieces kept for a purpose (CP-51); the id makes a repetition harmless. */
public record StockReservation(String id, int quantity, String purpose, String by, Instant at) {}
