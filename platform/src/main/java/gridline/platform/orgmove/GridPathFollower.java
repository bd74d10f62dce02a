package gridline.platform.orgmove;

import java.util.List;

/**
 * 路径跟随者: what else a service has to do after everything of a grid bears its new path, such as counts kept under the old one.
 * It may be asked again and again about the same change and must then do nothing.
 */
@FunctionalInterface
public interface GridPathFollower {

    void follow(String fromPath, String toPath);

    /**
     * The same for a community that came out of its grid, as when a grid is split.
     *
     * @param fromPaths every path that what belongs to it bore before
     */
    default void followCommunity(String communityId, List<String> fromPaths) {}
}
