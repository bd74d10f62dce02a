package gridline.funnel.staff;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.orgmove.GridPathFollower;
import gridline.platform.persistence.Indexes;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * 员工目录: everybody whose token was ever seen, as the last token told. Handing a customer to somebody needs to know that
 * the person exists, sells, and may see the grid (FN-14).
 */
@Component
public class StaffDirectory implements GridPathFollower {

    private static final int REMEMBERED = 10_000;
    private static final int LISTED = 500;
    private static final String NAME = "name";
    private static final String ROLES = "roles";
    private static final String SCOPES = "scopes";

    private final MongoTemplate mongo;
    private final Map<String, Caller> seen = new ConcurrentHashMap<>();

    StaffDirectory(MongoTemplate mongo, Indexes indexes) {
        this.mongo = mongo;
        indexes.ensure("staff", "scopes", "_id");
    }

    /** Notes who called; writes only what is new. */
    public void note(Caller caller) {
        if (caller.equals(seen.get(caller.id()))) {
            return;
        }
        Document known = new Document(NAME, caller.name())
                .append(ROLES, caller.roles().stream().map(Enum::name).sorted().toList())
                .append(SCOPES, caller.scopes());
        staff().updateOne(eq("_id", caller.id()), new Document("$set", known), new UpdateOptions().upsert(true));
        if (seen.size() >= REMEMBERED) {
            seen.clear();
        }
        seen.put(caller.id(), caller);
    }

    /**
     * Whoever works in a grid works in it under its new path, also before their next token says so: otherwise nobody of the
     * grid could be handed its customers until they call again.
     */
    @Override
    public void follow(String fromPath, String toPath) {
        for (Document known : staff().find(eq(SCOPES, fromPath)).into(new ArrayList<>())) {
            List<String> before = known.getList(SCOPES, String.class);
            List<String> after = before.stream()
                    .map(scope -> scope.equals(fromPath) ? toPath : scope)
                    .distinct()
                    .toList();
            // Only what was read is changed: a newer token knows better.
            staff().updateOne(
                            and(eq("_id", known.getString("_id")), eq(SCOPES, before)),
                            new Document("$set", new Document(SCOPES, after)));
            seen.remove(known.getString("_id"));
        }
    }

    /** The person by name; by id only where their token was never seen here. */
    public StaffMember member(String staffId) {
        Caller known = seen.get(staffId);
        if (known != null) {
            return new StaffMember(staffId, known.name());
        }
        Document stored = staff().find(eq("_id", staffId)).first();
        return new StaffMember(staffId, stored == null ? staffId : stored.getString(NAME));
    }

    /** The person, if they may hold customers of the grid. */
    public Optional<Caller> salesperson(String staffId, String gridPath) {
        return Optional.ofNullable(staff().find(eq("_id", staffId)).first())
                .map(StaffDirectory::person)
                .filter(person -> sells(person, gridPath));
    }

    /** Everybody who may hold customers of the grid, by name. */
    public List<Caller> salespeople(String gridPath) {
        return staff()
                .find(and(in(SCOPES, upwards(gridPath)), eq(ROLES, Role.ACCOUNT_MANAGER.name())))
                .sort(Sorts.ascending("_id"))
                .limit(LISTED)
                .map(StaffDirectory::person)
                .into(new ArrayList<>())
                .stream()
                .filter(person -> sells(person, gridPath))
                .sorted(Comparator.comparing(Caller::name).thenComparing(Caller::id))
                .toList();
    }

    /** The node and all those above it: whoever may see it has one of them. */
    private static List<String> upwards(String gridPath) {
        List<String> paths = new ArrayList<>();
        for (String path = gridPath; !path.isEmpty(); path = path.substring(0, Math.max(0, path.lastIndexOf('/')))) {
            paths.add(path);
        }
        return paths;
    }

    private static boolean sells(Caller person, String gridPath) {
        return person.hasRole(Role.ACCOUNT_MANAGER) && person.covers(gridPath);
    }

    private static Caller person(Document stored) {
        Set<Role> roles =
                stored.getList(ROLES, String.class).stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Caller(stored.getString("_id"), stored.getString(NAME), roles, stored.getList(SCOPES, String.class));
    }

    private MongoCollection<Document> staff() {
        return mongo.getCollection("staff");
    }
}
