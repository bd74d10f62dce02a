package gridline.campaign.feed;

import gridline.platform.persistence.Aggregates;
import gridline.platform.web.DuplicateException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** A feed that the access matrix reaches, of the caller of the tests. */
@Component
public class FeedAtHome {

    private final Aggregates<CalendarFeed> feeds;

    FeedAtHome(Aggregates<CalendarFeed> feeds) {
        this.feeds = feeds;
    }

    public void store(String id, String grid) {
        try {
            feeds.insert(
                    id,
                    new CalendarFeed(
                            "u-test", List.of(), List.of(grid), grid, "none", Instant.EPOCH, Instant.EPOCH, null),
                    List.of());
        } catch (DuplicateException thereAlready) {
            // A test before this one stored it.
        }
    }
}
