package gridline.campaign.schedule.model;

import org.jspecify.annotations.Nullable;

/**
 * 证据: one piece of evidence for an item.
 *
 * @param kind what it is
 * @param note where it is kept or what it says; without personal data
 * @param photo id of the photo that shows it among those of the community; null without one, which is also what those handed in
 *     before photos were have
 */
public record Evidence(
        EvidenceKind kind, String note, @Nullable String photo) {}
