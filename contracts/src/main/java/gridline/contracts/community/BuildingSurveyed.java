package gridline.contracts.community;

/**
 * 楼栋调查: what is known of the households of a building changed (CO-14). Counts only, nothing of a household.
 *
 * @param buildingId building the event happened to
 * @param communityId community it stands in
 * @param gridPath path of the grid the community lies in
 * @param households households in the building, 0 or more
 * @param competitorUsers households known to use a competitor
 * @param ourUsers households known to use us
 */
public record BuildingSurveyed(
        String buildingId, String communityId, String gridPath, int households, int competitorUsers, int ourUsers)
        implements CommunityEvent {

    @Override
    public String subject() {
        return buildingId;
    }
}
