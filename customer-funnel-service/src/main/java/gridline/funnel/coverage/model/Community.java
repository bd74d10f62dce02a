package gridline.funnel.coverage.model;

import gridline.contracts.community.BuildState;

/**
 * 小区: a community as far as the funnel cares.
 *
 * @param communityId id in the community service
 * @param name name when last told
 * @param gridPath path of the grid it lies in
 * @param buildState how far the network has come; decides FN-04
 */
public record Community(String communityId, String name, String gridPath, BuildState buildState) {

    /** The same community after a planned opening: planned at least. */
    public Community planned() {
        return buildState == BuildState.NOT_COVERED ? with(BuildState.PLANNED) : this;
    }

    public Community with(BuildState next) {
        return new Community(communityId, name, gridPath, next);
    }
}
