package gridline.campaign.budget.model;

/**
 * 合作人员礼品申报 (CO-32): what the fifth category needs; nothing is promised, everything is declared.
 *
 * @param recipientId opaque id of the partner's person, never a name or number
 * @param occasion what for
 */
public record Courtesy(String recipientId, String occasion) {}
