package gridline.funnel.registration;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import gridline.funnel.registration.model.Quota;
import gridline.funnel.registration.model.RegistrationTerms;
import gridline.platform.time.BusinessZone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * 工位: keeps each person within the caps, however many replicas and paths take customers at once (FN-13, FN-14). Before a
 * customer is taken, a place for it is reserved in the one document of the person, by a conditional update; what is held
 * is counted from the customers themselves, so that nothing has to be kept equal. A place whose taking failed is given
 * back; one that was lost in a crash counts as taken until the end of the day, never less.
 */
@Component
public class Desks {

    static final String COLLECTION = "desks";
    /** Longer than any taking lasts; a place younger than this may stand for a customer not stored yet. */
    private static final Duration IN_FLIGHT = Duration.ofMinutes(2);

    private static final int MAX_ATTEMPTS = 60;
    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String TAKEN = "taken";
    private static final String CUSTOMER = "customerId";
    private static final String AT = "at";
    private static final String TOKEN = "token";

    /** 在手客户: counts the customers a person holds now, some left out. */
    @FunctionalInterface
    public interface Held {
        int countExcept(Set<String> customerIds);
    }

    private final MongoTemplate mongo;
    private final Clock clock;

    Desks(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Takes a customer for a person with a place reserved, or, beyond the caps, lets {@code take} refuse with that quota.
     *
     * @param take decides and stores; whatever it throws gives the place back
     */
    public <T> T taking(
            String staffId, String customerId, RegistrationTerms terms, Held held, Function<Quota, T> take) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Document desk = desks().find(eq(ID, staffId)).first();
            Instant now = clock.instant();
            List<Document> taken = recent(desk, now);
            Quota quota = quota(taken, customerId, held, now);
            if (!quota.objections(terms).isEmpty()) {
                return take.apply(quota);
            }
            String token = UUID.randomUUID().toString();
            taken.add(new Document(CUSTOMER, customerId)
                    .append(AT, Date.from(now))
                    .append(TOKEN, token));
            if (stored(staffId, desk, taken)) {
                return taken(staffId, token, quota, take);
            }
            LockSupport.parkNanos(
                    ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(Math.min(attempt, 20))));
        }
        throw new IllegalStateException("no place could be reserved");
    }

    /** What a person has now, for advice; nothing is reserved. */
    public Quota quota(String staffId, Held held) {
        Instant now = clock.instant();
        return quota(recent(desks().find(eq(ID, staffId)).first(), now), "", held, now);
    }

    private <T> T taken(String staffId, String token, Quota quota, Function<Quota, T> take) {
        boolean done = false;
        try {
            T result = take.apply(quota);
            done = true;
            return result;
        } finally {
            if (!done) {
                Document place = new Document(TAKEN, new Document(TOKEN, token));
                desks().updateOne(eq(ID, staffId), new Document("$pull", place).append("$inc", one()));
            }
        }
    }

    private static Quota quota(List<Document> taken, String customerId, Held held, Instant now) {
        Instant today = BusinessZone.startOf(BusinessZone.dayOf(now));
        Set<String> inFlight = new HashSet<>();
        int takenToday = 0;
        for (Document each : taken) {
            Instant at = each.getDate(AT).toInstant();
            if (at.isAfter(now.minus(IN_FLIGHT))) {
                inFlight.add(each.getString(CUSTOMER));
            }
            if (!at.isBefore(today)) {
                takenToday++;
            }
        }
        inFlight.remove(customerId);
        return new Quota(held.countExcept(inFlight) + inFlight.size(), takenToday);
    }

    private static List<Document> recent(@Nullable Document desk, Instant now) {
        Instant today = BusinessZone.startOf(BusinessZone.dayOf(now));
        Instant oldest = now.minus(IN_FLIGHT).isBefore(today) ? now.minus(IN_FLIGHT) : today;
        List<Document> taken = desk == null ? List.of() : desk.getList(TAKEN, Document.class);
        return new ArrayList<>(taken.stream()
                .filter(each -> !each.getDate(AT).toInstant().isBefore(oldest))
                .toList());
    }

    private boolean stored(String staffId, @Nullable Document desk, List<Document> taken) {
        if (desk == null) {
            Document first = new Document(ID, staffId).append(VERSION, 1L).append(TAKEN, taken);
            try {
                mongo.execute(COLLECTION, all -> all.insertOne(first));
                return true;
            } catch (DuplicateKeyException raced) {
                return false;
            }
        }
        Document update = new Document("$set", new Document(TAKEN, taken)).append("$inc", one());
        return desks().updateOne(and(eq(ID, staffId), eq(VERSION, desk.get(VERSION))), update)
                        .getMatchedCount()
                == 1;
    }

    private static Document one() {
        return new Document(VERSION, 1L);
    }

    private MongoCollection<Document> desks() {
        return mongo.getCollection(COLLECTION);
    }
}
