package gridline.contracts.community;

import org.jspecify.annotations.Nullable;

/**
 * 小区登记: a community was put on file, or its name, address, kind, households or grid changed (CO-10 a).
 *
 * @param communityId community the event happened to
 * @param communityName name of the community at that time
 * @param gridPath path of the grid the community lies in
 * @param kind COMMERCIAL or EMPLOYER_COMPOUND; null while unknown (CO-12)
 * @param households 总户数, 0 or more; null while unknown
 */
public record CommunityDescribed(
        String communityId,
        String communityName,
        String gridPath,
        @Nullable String kind,
        @Nullable Integer households) implements CommunityEvent {

    @Override
    public String subject() {
        return communityId;
    }
}
