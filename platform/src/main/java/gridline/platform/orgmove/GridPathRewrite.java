package gridline.platform.orgmove;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * 路径改写: gives documents another path by conditional updates like any other change: only the version read is changed, and
 * the version rises, so that a writer who saw the old path loses and looks again, and an edit in a browser is told.
 */
final class GridPathRewrite {

    private static final Logger LOG = LoggerFactory.getLogger(GridPathRewrite.class);
    private static final int BATCH = 200;
    private static final String ID = "_id";
    private static final String STATE = "state";
    private static final String VERSION = "version";

    private final MongoTemplate mongo;
    private final Clock clock;

    GridPathRewrite(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Everything of a collection that bears a path; how many followed. */
    long at(GridPathHolder holder, String path, OrgPlaces places) {
        return all(holder, new Document(holder.path(), path), places);
    }

    /** Everything of a community that bears one of the paths; how many followed. */
    long ofCommunity(GridPathHolder holder, String communityId, List<String> paths, OrgPlaces places) {
        Document wanted = new Document(String.valueOf(holder.community()), communityId)
                .append(holder.path(), new Document("$in", paths));
        return all(holder, wanted, places);
    }

    private long all(GridPathHolder holder, Document wanted, OrgPlaces places) {
        long done = 0;
        Object last = null;
        while (true) {
            List<Document> batch = batch(holder, wanted, last);
            for (Document found : batch) {
                done += follow(holder, found, places) ? 1 : 0;
                last = found.get(ID);
            }
            if (batch.size() < BATCH) {
                return done;
            }
        }
    }

    private List<Document> batch(GridPathHolder holder, Document wanted, @Nullable Object last) {
        Document condition = new Document(wanted);
        if (last != null) {
            condition.append(ID, ID.equals(holder.community()) ? condition.get(ID) : new Document("$gt", last));
        }
        return mongo.getCollection(holder.collection())
                .find(condition)
                .projection(new Document(VERSION, 1).append(STATE, 1))
                .sort(new Document(ID, 1))
                .limit(BATCH)
                .into(new ArrayList<>());
    }

    private boolean follow(GridPathHolder holder, Document found, OrgPlaces places) {
        String path = String.valueOf(valueAt(found, holder.path()));
        Object community = holder.community() == null ? null : valueAt(found, holder.community());
        String rightful = places.rightful(path, community == null ? null : community.toString());
        if (rightful.equals(path)) {
            return false;
        }
        Document state = (Document) replaced(found.get(STATE, Document.class), path, rightful);
        holder.ancestors().forEach((field, levels) -> put(state, field, first(levels, rightful)));
        Document condition = new Document(ID, found.get(ID)).append(VERSION, found.get(VERSION));
        Document update = new Document(
                        "$set", new Document(STATE, state).append("updatedAt", Date.from(clock.instant())))
                .append("$inc", new Document(VERSION, 1L));
        try {
            // One who was faster has left it where it was; it is found again in the next round.
            return mongo.getCollection(holder.collection())
                            .updateOne(condition, update)
                            .getModifiedCount()
                    == 1;
        } catch (DuplicateKeyException taken) {
            return staysBehind(holder, found);
        } catch (com.mongodb.MongoWriteException taken) {
            if (taken.getError().getCategory() == com.mongodb.ErrorCategory.DUPLICATE_KEY) {
                return staysBehind(holder, found);
            }
            throw taken;
        }
    }

    /** Two grids had the same where only one may be: the merged one's stays under its old path, seen by the same people. */
    private static boolean staysBehind(GridPathHolder holder, Document found) {
        LOG.warn("{} {} cannot follow its grid: there is one like it already", holder.collection(), found.get(ID));
        return false;
    }

    private static Object replaced(Object value, String path, String rightful) {
        return switch (value) {
            case Document inner -> {
                Document copy = new Document();
                for (Map.Entry<String, Object> each : inner.entrySet()) {
                    copy.append(
                            each.getKey(), each.getValue() == null ? null : replaced(each.getValue(), path, rightful));
                }
                yield copy;
            }
            case List<?> many -> {
                List<Object> copy = new ArrayList<>();
                many.forEach(each -> copy.add(each == null ? null : replaced(each, path, rightful)));
                yield copy;
            }
            case String text -> text.equals(path) ? rightful : text;
            default -> value;
        };
    }

    private static @Nullable Object valueAt(Document document, String path) {
        Object at = document;
        for (String step : path.split("\\.")) {
            if (!(at instanceof Document inner)) {
                return null;
            }
            at = inner.get(step);
        }
        return at;
    }

    private static void put(Document state, String path, String value) {
        String[] steps = path.split("\\.");
        Document at = state;
        // The first step is the state itself.
        for (int step = 1; step < steps.length - 1; step++) {
            at = at.get(steps[step], Document.class);
        }
        at.put(steps[steps.length - 1], value);
    }

    private static String first(int levels, String path) {
        int at = 0;
        for (int level = 0; level < levels; level++) {
            at = path.indexOf('/', at + 1);
            if (at < 0) {
                return path;
            }
        }
        return path.substring(0, at);
    }
}
