package gridline.platform.orgmove;

import gridline.contracts.community.CommunityRegrouped;
import gridline.contracts.community.GridsMerged;
import gridline.contracts.community.OrgUnitMoved;
import gridline.platform.decision.Decision;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.GridScopes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * 机构位置目录: the changes of the org tree as this service has heard of them. What was told of one grid or community comes in its
 * order; between different ones no order is needed, since a place names a grid and is resolved through that grid's own.
 */
public final class OrgPlaces implements GridScopes {

    private static final String COMMUNITY_PREFIX = "c:";
    private static final String GRID_PREFIX = "g:";
    /** A grid that was merged into one that was merged into one …; a tree is not reorganised deeper. */
    private static final int DEEPEST = 32;

    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final Aggregates<OrgPlace> places;
    private final Clock clock;
    private final AtomicReference<@Nullable Snapshot> known = new AtomicReference<>();

    /** All places at a moment, by key. */
    private record Snapshot(long takenAt, Map<String, OrgPlace> byKey) {}

    OrgPlaces(Aggregates<OrgPlace> places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    void moved(ReceivedEvent<OrgUnitMoved> event) {
        OrgUnitMoved moved = event.data();
        note(GRID_PREFIX + moved.orgUnitId(), moved.orgUnitId(), moved.fromPath(), moved.gridPath(), event);
    }

    void merged(ReceivedEvent<GridsMerged> event) {
        GridsMerged merged = event.data();
        note(GRID_PREFIX + merged.orgUnitId(), merged.orgUnitId(), merged.fromPath(), merged.gridPath(), event);
    }

    void regrouped(ReceivedEvent<CommunityRegrouped> event) {
        CommunityRegrouped moved = event.data();
        note(COMMUNITY_PREFIX + moved.communityId(), moved.communityId(), moved.fromPath(), moved.gridPath(), event);
    }

    private void note(String key, String subject, String from, String to, ReceivedEvent<?> event) {
        places.onEvent(
                key, event, before -> Decision.accepted(OrgPlace.after(before, subject, from, to, clock.instant())));
        known.set(null);
    }

    /** Every grid that was moved or merged. */
    List<OrgPlace> grids() {
        return withPrefix(GRID_PREFIX);
    }

    /** Every community that came out of its grid. */
    List<OrgPlace> communities() {
        return withPrefix(COMMUNITY_PREFIX);
    }

    private List<OrgPlace> withPrefix(String prefix) {
        return snapshot().byKey().entrySet().stream()
                .filter(each -> each.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The path something bears that belongs to a community, if to one, and was said to lie at a path. */
    String rightful(String path, @Nullable String communityId) {
        OrgPlace community = communityId == null ? null : snapshot().byKey().get(COMMUNITY_PREFIX + communityId);
        // Only what lies in a grid follows a community; a city's file stays the city's.
        return community != null && stalePaths(community).contains(path) ? current(community.path()) : current(path);
    }

    /**
     * Every path something of a community may bear that came out of its grid: also those the grid has moved on to, since its own
     * move may have been heard of first.
     */
    List<String> stalePaths(OrgPlace community) {
        Set<String> stale = new LinkedHashSet<>();
        for (String former : community.formerPaths()) {
            stale.add(former);
            stale.add(current(former));
            stale.addAll(formerPathsOf(former));
        }
        stale.remove(current(community.path()));
        return List.copyOf(stale);
    }

    /** Where the grid at the end of a path lies now; the path itself when it was never moved. */
    String current(String path) {
        String at = path;
        for (int step = 0; step < DEEPEST; step++) {
            OrgPlace place = snapshot().byKey().get(GRID_PREFIX + OrgPlace.lastSegment(at));
            if (place == null) {
                return at;
            }
            at = place.path();
            if (!place.isMergedAway()) {
                return at;
            }
        }
        return at;
    }

    /**
     * A scope on a grid is one on that grid, wherever it lies: the path of now besides those of before, under which things
     * may still be found for some seconds. Former paths of a grid end in its own id, so they open nothing else.
     */
    @Override
    public List<String> current(List<String> scopes) {
        Set<String> all = new LinkedHashSet<>();
        for (String scope : scopes) {
            String now = current(scope);
            all.add(now);
            all.add(scope);
            all.addAll(formerPathsOf(now));
            all.addAll(formerPathsOf(scope));
        }
        return new ArrayList<>(all);
    }

    private List<String> formerPathsOf(String path) {
        OrgPlace place = snapshot().byKey().get(GRID_PREFIX + OrgPlace.lastSegment(path));
        return place == null
                ? List.of()
                : place.formerPaths().stream()
                        .filter(former -> OrgPlace.lastSegment(former).equals(OrgPlace.lastSegment(path)))
                        .toList();
    }

    private Snapshot snapshot() {
        Snapshot seen = known.get();
        long now = System.nanoTime();
        if (seen == null || now - seen.takenAt() > REMEMBERED.toNanos()) {
            seen = new Snapshot(
                    now, places.stream(new Criteria()).collect(Collectors.toMap(Versioned::id, Versioned::state)));
            known.set(seen);
        }
        return seen;
    }
}
