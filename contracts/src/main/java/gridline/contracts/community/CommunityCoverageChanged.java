package gridline.contracts.community;

import java.time.LocalDate;

/**
 * 小区覆盖变更: a new coverage fact is in force for a community (CO-01, CO-02).
 *
 * @param communityId community the event happened to
 * @param communityName name of the community at that time
 * @param gridPath path of the grid the community lies in
 * @param buildState how far the network has come
 * @param marketingState state derived from it
 * @param asOf date the fact speaks of
 * @param source who stated the fact
 */
public record CommunityCoverageChanged(
        String communityId,
        String communityName,
        String gridPath,
        BuildState buildState,
        MarketingState marketingState,
        LocalDate asOf,
        String source)
        implements CommunityEvent {

    @Override
    public String subject() {
        return communityId;
    }
}
