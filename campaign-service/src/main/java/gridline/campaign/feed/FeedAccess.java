package gridline.campaign.feed;

import static gridline.platform.security.AccessRow.delete;
import static gridline.platform.security.AccessRow.everyone;
import static gridline.platform.security.AccessRow.get;
import static gridline.platform.security.AccessRow.post;

import gridline.platform.security.AccessMatrix;
import gridline.platform.security.AccessRow;
import java.util.List;
import org.springframework.stereotype.Component;

/** 日历订阅权限: everybody has feeds of their own. */
@Component
class FeedAccess implements AccessMatrix {

    @Override
    public List<AccessRow> rows() {
        return List.of(
                get("/api/campaign/v1/calendar-feeds", everyone()),
                post("/api/campaign/v1/calendar-feeds", everyone()),
                delete("/api/campaign/v1/calendar-feeds/{id}", everyone()));
    }
}
