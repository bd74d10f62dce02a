package gridline.campaign.place;

import org.jspecify.annotations.Nullable;

/**
 * 小区: what campaigns know of a community.
 *
 * @param id community
 * @param name its name
 * @param gridPath grid it lies in
 * @param kind COMMERCIAL or EMPLOYER_COMPOUND; null while unknown
 */
public record Place(
        String id, String name, String gridPath, @Nullable String kind) {}
