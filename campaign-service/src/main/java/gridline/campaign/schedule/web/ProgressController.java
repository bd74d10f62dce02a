package gridline.campaign.schedule.web;

import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 进度汇总接口 (CP-21): {@code GET /progress?gridPath=&level=}, the roll-outs added up by grid, branch or city. */
@Tag(name = "progress", description = "进度汇总 (CP-21)")
@RestController
class ProgressController {

    private final MongoTemplate mongo;
    private final Clock clock;

    ProgressController(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** What is added up to: segments of the org path. */
    enum Level {
        /** 地市. */
        CITY(2),
        /** 区县. */
        BRANCH(3),
        /** 网格. */
        GRID(4);

        private final int segments;

        Level(int segments) {
            this.segments = segments;
        }

        private String of(String gridPath) {
            int end = 0;
            for (int segment = 0; segment < segments && end >= 0; segment++) {
                end = gridPath.indexOf('/', end + 1);
            }
            return end < 0 ? gridPath : gridPath.substring(0, end);
        }
    }

    /** {@code level} is GRID if missing. */
    static final class Definition implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("progress")
                    .within("gridPath", "state.gridPath")
                    .value("level", Level.class)
                    .build();
        }
    }

    /**
     * Roll-outs of one node.
     *
     * @param schedules all of them, and how many are planned, running, completed
     * @param late those with an item past its last day
     * @param done items done for good, of {@code total} in all
     */
    @Schema(name = "ProgressRow")
    record Row(
            String gridPath,
            long schedules,
            long planned,
            long running,
            long completed,
            long late,
            long done,
            long total) {

        private Row plus(Row other) {
            return new Row(
                    gridPath,
                    schedules + other.schedules,
                    planned + other.planned,
                    running + other.running,
                    completed + other.completed,
                    late + other.late,
                    done + other.done,
                    total + other.total);
        }
    }

    /** Nodes in the order of their paths. */
    @Schema(name = "ProgressRows")
    record Rows(List<Row> items) {}

    @Operation(operationId = "listProgress", summary = "Progress of the roll-outs by grid, branch or city")
    @GetMapping("/api/campaign/v1/progress")
    Rows list(@Listed(Definition.class) ListQuery query, Caller caller) {
        Level level = query.value("level", Level.class).orElse(Level.GRID);
        Document match =
                query.countQuery(caller.scopeCriteria("state.gridPath")).getQueryObject();
        String today = BusinessZone.today(clock).toString();
        Document group = new Document("_id", "$state.gridPath")
                .append("schedules", new Document("$sum", 1))
                .append("planned", countIf(new Document("$eq", List.of("$state.status", "PLANNED"))))
                .append("running", countIf(new Document("$eq", List.of("$state.status", "RUNNING"))))
                .append("completed", countIf(new Document("$eq", List.of("$state.status", "COMPLETED"))))
                .append("late", countIf(new Document("$lt", List.of("$state.nextDueOn", today))))
                .append("done", new Document("$sum", "$state.done"))
                .append("total", new Document("$sum", "$state.total"));
        TreeMap<String, Row> rows = new TreeMap<>();
        mongo.getCollection("schedules")
                .aggregate(List.of(new Document("$match", match), new Document("$group", group)))
                .forEach(found -> {
                    Row row = row(level.of(found.getString("_id")), found);
                    rows.merge(row.gridPath(), row, Row::plus);
                });
        return new Rows(new ArrayList<>(rows.values()));
    }

    private static Document countIf(Document condition) {
        return new Document("$sum", new Document("$cond", List.of(condition, 1, 0)));
    }

    private static Row row(String path, Document found) {
        return new Row(
                path,
                number(found, "schedules"),
                number(found, "planned"),
                number(found, "running"),
                number(found, "completed"),
                number(found, "late"),
                number(found, "done"),
                number(found, "total"));
    }

    private static long number(Document found, String field) {
        return found.get(field, Number.class).longValue();
    }
}
