package gridline.platform.staff;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import gridline.platform.orgmove.GridPathFollower;
import gridline.platform.persistence.Indexes;
import gridline.platform.security.Caller;
import gridline.platform.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * 见过的员工: everybody whose token a service ever saw, as the last token told: name, roles and grids. A service that wants it
 * imports {@link SeenStaffConfiguration}.
 */
public class SeenStaff implements GridPathFollower {

    private static final int REMEMBERED = 10_000;
    private static final int LISTED = 500;
    private static final String NAME = "name";
    private static final String ROLES = "roles";
    private static final String SCOPES = "scopes";

    private final MongoTemplate mongo;
    private final Map<String, Caller> seen = new ConcurrentHashMap<>();

    SeenStaff(MongoTemplate mongo, Indexes indexes) {
        this.mongo = mongo;
        indexes.ensure("staff", SCOPES, "_id");
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
     * grid could be handed anything until they call again.
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

    /** The person as the store knows them now; empty where their token was never seen here. */
    public Optional<Caller> find(String staffId) {
        return Optional.ofNullable(staff().find(eq("_id", staffId)).first()).map(SeenStaff::person);
    }

    /** What the person is called; empty where their token was never seen here. */
    public Optional<String> nameOf(String staffId) {
        Caller known = seen.get(staffId);
        return known == null ? find(staffId).map(Caller::name) : Optional.of(known.name());
    }

    /** Everybody with a role who may see a grid, by id; {@value #LISTED} at most. */
    public List<Caller> withRole(Role role, String gridPath) {
        return listed(and(in(SCOPES, upwards(gridPath)), eq(ROLES, role.name()))).stream()
                .filter(person -> person.hasRole(role) && person.covers(gridPath))
                .toList();
    }

    /** Everybody who works in, above or below one of the nodes, each once; {@value #LISTED} of a node at most. */
    public List<Caller> around(List<String> nodes) {
        Map<String, Caller> people = new TreeMap<>();
        for (String node : nodes) {
            List<Caller> found = new ArrayList<>(listed(in(SCOPES, upwards(node))));
            found.addAll(listed(and(gte(SCOPES, node + "/"), lt(SCOPES, node + "0"))));
            for (Caller person : found) {
                if (person.covers(node) || person.scopes().stream().anyMatch(scope -> scope.startsWith(node + "/"))) {
                    people.put(person.id(), person);
                }
            }
        }
        return new ArrayList<>(people.values());
    }

    private List<Caller> listed(Bson which) {
        return staff().find(which)
                .sort(Sorts.ascending("_id"))
                .limit(LISTED)
                .map(SeenStaff::person)
                .into(new ArrayList<>());
    }

    /** The node and all those above it: whoever may see it has one of them. */
    private static List<String> upwards(String gridPath) {
        List<String> paths = new ArrayList<>();
        for (String path = gridPath; !path.isEmpty(); path = path.substring(0, Math.max(0, path.lastIndexOf('/')))) {
            paths.add(path);
        }
        return paths;
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
