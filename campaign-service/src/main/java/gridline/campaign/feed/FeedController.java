package gridline.campaign.feed;

import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import gridline.platform.web.OutsideScopeException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * 日历订阅接口: {@code GET|POST /calendar-feeds}, {@code DELETE /calendar-feeds/{id}}: a person's own feeds. The address is
 * shown once, when the feed is made.
 */
@Tag(name = "calendar feeds", description = "日历订阅 (CP-21)")
@RestController
@RequestMapping("/api/campaign/v1/calendar-feeds")
class FeedController {

    private static final int SECRET_BYTES = 32;
    /** How long a feed is good unless it is revoked. */
    private static final Duration YEAR = Duration.ofDays(365);

    private final Aggregates<CalendarFeed> feeds;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FeedController(Aggregates<CalendarFeed> feeds, Clock clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    /** A feed; its address only in the answer that made it. */
    @Schema(name = "CalendarFeed")
    record View(String id, @Nullable String path, Instant madeAt, Instant until, boolean revoked) {}

    /** The caller's feeds. */
    @Schema(name = "CalendarFeeds")
    record Views(List<View> items) {}

    @Operation(operationId = "listCalendarFeeds", summary = "The caller's own feeds")
    @GetMapping
    Views list(Caller caller) {
        return new Views(feeds.stream(Criteria.where("state.staffId").is(caller.id()))
                .filter(feed -> caller.covers(feed.state().gridPath()))
                .map(feed -> view(feed, null))
                .toList());
    }

    @Operation(
            operationId = "makeCalendarFeed",
            summary = "Makes a feed of the caller's open work and shows its address once")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View make(Caller caller) {
        if (caller.scopes().isEmpty()) {
            throw new OutsideScopeException();
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        Versioned<CalendarFeed> feed = feeds.insert(
                "cf-" + UUID.randomUUID(),
                new CalendarFeed(
                        caller.id(),
                        caller.roles().stream().map(Role::name).sorted().toList(),
                        caller.scopes(),
                        caller.scopes().getFirst(),
                        CalendarFeeds.hash(secret),
                        now,
                        now.plus(YEAR),
                        null),
                List.of());
        return view(feed, CalendarFeeds.PATH + secret + ".ics");
    }

    @Operation(operationId = "revokeCalendarFeed", summary = "Revokes a feed: its address is nothing from now on")
    @DeleteMapping("/{id}")
    View revoke(@PathVariable String id, Caller caller) {
        return view(
                feeds.change(id, null, feed -> {
                    caller.requireCovers(feed.gridPath());
                    if (!feed.staffId().equals(caller.id()) && !caller.hasRole(Role.SUPERVISOR)) {
                        throw new OutsideScopeException();
                    }
                    return feed.revoked(clock.instant());
                }),
                null);
    }

    private static View view(Versioned<CalendarFeed> feed, @Nullable String path) {
        CalendarFeed state = feed.state();
        return new View(feed.id(), path, state.madeAt(), state.until(), state.revokedAt() != null);
    }
}
