package gridline.campaign.draw.model;

/**
 * 奖品.
 *
 * @param id short name within the draw, {@code [a-z0-9-]}; part of what is committed to
 * @param stockId item of stock it is taken from
 * @param quantity how many can be won, 1 or more
 */
public record Prize(String id, String stockId, String name, int quantity) {}
