package gridline.gateway.session;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;

/**
 * 会话库: sessions in the document store. The store holds a digest of the session id, never the id itself. A session that
 * was read is only ever updated, never inserted again: a request that was under way while the user logged out cannot
 * bring the session back.
 */
public class Sessions implements SessionRepository<StoredSession> {

    static final String COLLECTION = "sessions";

    /** The time of last access is written at most this often; otherwise every read would be a write. */
    private static final Duration ACCESS_RESOLUTION = Duration.ofMinutes(1);

    private final MongoOperations mongo;
    private final Clock clock;
    private final Duration idle;
    private final Duration lifetime;

    public Sessions(MongoOperations mongo, Clock clock, Duration idle, Duration lifetime) {
        this.mongo = mongo;
        this.clock = clock;
        this.idle = idle;
        this.lifetime = lifetime;
    }

    @Override
    public StoredSession createSession() {
        var session = new MapSession();
        session.setCreationTime(clock.instant());
        session.setLastAccessedTime(clock.instant());
        session.setMaxInactiveInterval(idle);
        return StoredSession.started(session);
    }

    @Override
    public void save(StoredSession session) {
        byte[] attributes = SessionSerializer.attributesOf(session);
        String storedId = session.storedId();
        if (storedId == null) {
            mongo.insert(document(session, attributes), COLLECTION);
        } else if (!session.getId().equals(storedId)) {
            if (mongo.remove(query(where("_id").is(digest(storedId))), COLLECTION)
                            .getDeletedCount()
                    == 1) {
                mongo.insert(document(session, attributes), COLLECTION);
            }
        } else if (session.differsFrom(attributes, ACCESS_RESOLUTION)) {
            mongo.updateFirst(
                    query(where("_id").is(digest(storedId))),
                    new Update()
                            .set("attributes", new Binary(attributes))
                            .set("accessed", Date.from(session.getLastAccessedTime()))
                            .set("expires", Date.from(expiryOf(session))),
                    COLLECTION);
        }
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        Document stored = mongo.findOne(query(where("_id").is(digest(id))), Document.class, COLLECTION);
        if (stored == null) {
            return null;
        }
        if (!stored.getDate("expires").toInstant().isAfter(clock.instant())) {
            deleteById(id);
            return null;
        }
        var session = new MapSession(id);
        session.setCreationTime(stored.getDate("created").toInstant());
        session.setLastAccessedTime(stored.getDate("accessed").toInstant());
        session.setMaxInactiveInterval(idle);
        byte[] attributes = stored.get("attributes", Binary.class).getData();
        SessionSerializer.restore(attributes, session);
        return StoredSession.read(session, attributes);
    }

    @Override
    public void deleteById(String id) {
        mongo.remove(query(where("_id").is(digest(id))), COLLECTION);
    }

    /** Removes what nobody came back for. Harmless when several gateways do it at once. */
    public long removeExpired() {
        return mongo.remove(query(where("expires").lte(Date.from(clock.instant()))), COLLECTION)
                .getDeletedCount();
    }

    private Document document(StoredSession session, byte[] attributes) {
        return new Document("_id", digest(session.getId()))
                .append("attributes", new Binary(attributes))
                .append("created", Date.from(session.getCreationTime()))
                .append("accessed", Date.from(session.getLastAccessedTime()))
                .append("expires", Date.from(expiryOf(session)));
    }

    private Instant expiryOf(StoredSession session) {
        Instant idleEnd = session.getLastAccessedTime().plus(idle);
        Instant end = session.getCreationTime().plus(lifetime);
        return idleEnd.isBefore(end) ? idleEnd : end;
    }

    private static String digest(String id) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
