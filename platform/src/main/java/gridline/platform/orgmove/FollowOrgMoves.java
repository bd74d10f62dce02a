package gridline.platform.orgmove;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 跟随机构变动: brings everything to the path it belongs to, batch by batch, under a lease. It looks for what still bears a former
 * path, so it goes on wherever it was interrupted, does nothing twice, and also finds what a slow event brought under a former
 * path after the others had gone.
 */
final class FollowOrgMoves {

    private static final Logger LOG = LoggerFactory.getLogger(FollowOrgMoves.class);

    private final OrgPlaces places;
    private final GridPathHolders holders;
    private final GridPathRewrite rewrite;
    private final List<GridPathFollower> followers;

    FollowOrgMoves(
            OrgPlaces places, GridPathHolders holders, GridPathRewrite rewrite, List<GridPathFollower> followers) {
        this.places = places;
        this.holders = holders;
        this.rewrite = rewrite;
        this.followers = List.copyOf(followers);
    }

    /** @param changedAfter only what was changed after this; null for every change there ever was */
    void run(@Nullable Instant changedAfter) {
        for (OrgPlace place : recent(places.communities(), changedAfter)) {
            for (GridPathHolder holder : holders.all()) {
                if (holder.community() != null) {
                    told(holder, rewrite.ofCommunity(holder, place.subject(), places.stalePaths(place), places));
                }
            }
            followers.forEach(follower -> follower.followCommunity(place.subject(), places.stalePaths(place)));
        }
        for (OrgPlace place : recent(places.grids(), changedAfter)) {
            String now = places.current(place.path());
            for (String former : place.formerPaths()) {
                if (!former.equals(now)) {
                    holders.all().forEach(holder -> told(holder, rewrite.at(holder, former, places)));
                    followers.forEach(follower -> follower.follow(former, now));
                }
            }
        }
    }

    private static List<OrgPlace> recent(List<OrgPlace> all, @Nullable Instant changedAfter) {
        return changedAfter == null
                ? all
                : all.stream()
                        .filter(place -> place.changedAt().isAfter(changedAfter))
                        .toList();
    }

    private static void told(GridPathHolder holder, long count) {
        if (count > 0) {
            LOG.info("{} of {} followed their grid", count, holder.collection());
        }
    }
}
