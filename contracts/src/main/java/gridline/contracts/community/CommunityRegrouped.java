package gridline.contracts.community;

/**
 * 小区划转: a community came into another grid, because its grid was split (rulebook section 1).
 *
 * @param communityId community the event happened to
 * @param communityName name of the community at that time
 * @param gridPath path of the grid it lies in now
 * @param fromPath path of the grid it lay in before
 */
public record CommunityRegrouped(String communityId, String communityName, String gridPath, String fromPath)
        implements CommunityEvent {

    @Override
    public String subject() {
        return communityId;
    }
}
