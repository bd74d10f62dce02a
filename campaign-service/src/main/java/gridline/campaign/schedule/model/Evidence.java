package gridline.campaign.schedule.model;

/**
 * 证据: one piece of evidence for an item.
 *
 * @param kind what it is
 * @param note where it is kept or what it says; without personal data
 */
public record Evidence(EvidenceKind kind, String note) {}
