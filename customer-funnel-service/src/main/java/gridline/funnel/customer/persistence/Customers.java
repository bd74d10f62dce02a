package gridline.funnel.customer.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import gridline.contracts.funnel.CustomerCreated;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.CustomerFile;
import gridline.funnel.customer.model.Kinship;
import gridline.funnel.customer.model.Likeness.Traits;
import gridline.funnel.customer.model.Place;
import gridline.funnel.customer.model.Settling;
import gridline.funnel.registration.model.Registration;
import gridline.funnel.stage.model.StageChange;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Unread;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.security.GridPath;
import gridline.platform.web.ConflictException;
import gridline.platform.web.ListQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 客户集: all customers; everything goes through the caller's grid scope. */
@Component
public class Customers {

    static final String COLLECTION = "customers";

    private static final int MOST_ALIKE = 50;

    private final Aggregates<Customer> customers;
    private final MongoTemplate mongo;
    private final Clock clock;

    Customers(AggregatesFactory factory, Indexes indexes, MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.customers = factory.of(
                COLLECTION,
                CustomerDocument.class,
                CustomerDocument::from,
                CustomerDocument::toDomain,
                Unread.sought("state.nameKeys", "state.plainName", "state.phones", "state.contractEnds")
                        .bulky("state.actions"));
        this.clock = clock;
        indexes.ensureUnique(COLLECTION, "state.identity")
                .ensure(COLLECTION, "state.gridPath", "state.firmName", "_id")
                .ensure(COLLECTION, "state.stage", "state.gridPath", "state.firmName", "_id")
                .ensure(COLLECTION, "state.communityId", "state.gridPath", "state.firmName", "_id")
                .ensure(COLLECTION, "state.holderId", "state.gridPath", "state.firmName", "_id")
                .ensure(COLLECTION, "state.holderId", "state.heldUntil", "_id")
                .ensure(COLLECTION, "state.heldUntil", "_id")
                .ensure(COLLECTION, "state.offeredTo", "_id")
                .ensure(COLLECTION, "state.planners", "state.planAt", "_id")
                .ensure(COLLECTION, "state.contractEndsOn", "_id")
                .ensure(COLLECTION, "state.contractEnds", "_id")
                .ensure(COLLECTION, "state.origin.campaignId", "state.gridPath", "_id")
                .ensure(COLLECTION, "state.plainName")
                .ensure(COLLECTION, "state.phones")
                .ensure(COLLECTION, "state.dueAt")
                .ensure(COLLECTION, "state.nameKeys", "state.gridPath", "state.firmName", "_id")
                .ensure(COLLECTION, "createdAt", "_id")
                .ensure(COLLECTION, "updatedAt", "_id");
    }

    /**
     * @throws gridline.platform.web.NotFoundException (404) if there is none
     * @throws gridline.platform.web.OutsideScopeException (403) if it lies in a grid the caller may not see
     */
    public Versioned<Customer> require(String id, Caller caller) {
        Versioned<Customer> found = customers.require(id);
        caller.requireCovers(found.state().place().gridPath());
        return found;
    }

    /** Those of the ids that are there, in the order asked for; some hundreds at most. */
    public List<Versioned<Customer>> all(List<String> ids) {
        Map<String, Versioned<Customer>> found = customers.findAll(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The customer, whoever asks; for the service's own work. */
    public Optional<Customer> find(String id) {
        return versioned(id).map(Versioned::state);
    }

    /** The same with its version. */
    public Optional<Versioned<Customer>> versioned(String id) {
        return customers.find(id);
    }

    /** Path of the grid the customer lies in, without reading the rest of it. */
    public Optional<String> gridPathOf(String id) {
        Document found = mongo.getCollection(COLLECTION)
                .find(Filters.eq("_id", id))
                .projection(Projections.include("state.gridPath"))
                .first();
        return Optional.ofNullable(found)
                .map(each -> each.get("state", Document.class).getString("gridPath"));
    }

    /** All customers of a node of the org tree, by id; for the service's own work. */
    public Stream<Versioned<Customer>> within(String gridPath) {
        return customers.stream(GridPath.within("state.gridPath", gridPath));
    }

    /** All customers of a community, by id, whatever grid they are said to lie in; for the service's own work. */
    public Stream<Versioned<Customer>> ofCommunity(String communityId) {
        return customers.stream(Criteria.where("state.communityId").is(communityId));
    }

    /** All customers there are, by id; for the service's own work. */
    public Stream<Versioned<Customer>> everybody() {
        return customers.stream(new Criteria());
    }

    /** @throws ConflictException (409) if the firm is there already, telling who holds it (FN-16) */
    public Versioned<Customer> insert(Customer customer, Caller caller) {
        try {
            StageChange created = customer.stageHistory().getFirst();
            Place place = customer.place();
            return customers.insert(
                    customer.id(),
                    customer,
                    List.of(new CustomerCreated(
                            customer.id(),
                            place.communityId(),
                            place.gridPath(),
                            created.by().id())));
        } catch (DuplicateKeyException taken) {
            throw alreadyThere(customer.file(), caller, taken);
        }
    }

    /**
     * Decides on what is stored and stores the outcome by one conditional update, together with what fell due before: no
     * path gets round a lapse (FN-14).
     *
     * @param version the version the caller has seen; null to decide on whatever is there
     */
    public Versioned<Customer> change(
            String id, @Nullable Long version, Caller caller, Function<Customer, Decision<Customer>> decide) {
        return customers.change(id, version, customer -> {
            caller.requireCovers(customer.place().gridPath());
            return Settling.first(customer, clock.instant(), settled -> Kinship.unlessMerged(settled, decide));
        });
    }

    /** One step of a merge or of its undo (FN-16), whoever asks: the merge itself was allowed. */
    public Versioned<Customer> merging(String id, Function<Customer, Decision<Customer>> step) {
        return customers.change(id, null, customer -> Settling.first(customer, clock.instant(), step));
    }

    /** Lets happen to a customer what is due by itself (FN-11); nothing is stored if nothing is. */
    public Versioned<Customer> settle(String id) {
        return customers.change(id, null, customer -> Settling.settle(customer, clock.instant()));
    }

    /** Ids of customers to which something is due, those due longest first. */
    public List<String> due(Instant now, int limit) {
        return mongo.getCollection(COLLECTION)
                .find(Filters.lte("state.dueAt", Date.from(now)))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("state.dueAt"))
                .limit(limit)
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }

    /** Files that have credit code, a phone or the plain name in common with these traits, over all grids (FN-16). */
    public Stream<Versioned<Customer>> alike(Traits traits) {
        List<Criteria> any = new ArrayList<>();
        if (traits.creditCode() != null) {
            any.add(Criteria.where("state.identity").is(traits.creditCode()));
        }
        if (!traits.phones().isEmpty()) {
            any.add(Criteria.where("state.phones").in(traits.phones()));
        }
        if (!traits.name().isEmpty()) {
            any.add(Criteria.where("state.plainName").is(traits.name()));
        }
        // Each by its own index; a number many firms share must not bring in more than anybody would look at.
        return any.stream()
                .flatMap(one -> customers.stream(one).limit(MOST_ALIKE))
                .collect(Collectors.toMap(Versioned::id, each -> each, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream();
    }

    /** How many customers a person holds now, some left out (FN-13). */
    public int heldBy(String staffId, Set<String> except) {
        Criteria held = Criteria.where("state.holderId").is(staffId);
        held = held.and("state.heldUntil").gt(clock.instant());
        return (int) customers.count(except.isEmpty() ? held : held.and("_id").nin(except));
    }

    /**
     * Replaces the file.
     *
     * @param correction makes the new file from the customer as it is
     * @throws ConflictException (409) if the credit code is another customer's (FN-16)
     */
    public Versioned<Customer> changeFile(
            String id,
            @Nullable Long version,
            Caller caller,
            Function<Customer, CustomerFile> correction,
            BiFunction<Customer, CustomerFile, Decision<Customer>> decide) {
        AtomicReference<@Nullable CustomerFile> tried = new AtomicReference<>();
        try {
            return change(id, version, caller, customer -> {
                CustomerFile file = correction.apply(customer);
                tried.set(file);
                return decide.apply(customer, file);
            });
        } catch (DuplicateKeyException taken) {
            throw alreadyThere(Objects.requireNonNull(tried.get()), caller, taken);
        }
    }

    /** A page of a list; its customers come without their actions, which may be many and are shown by no row. */
    public Page<Versioned<Customer>> page(ListQuery query, Criteria scope) {
        return customers.page(query, counting(scope));
    }

    /** A whole list; its customers come without their actions. */
    public Stream<Versioned<Customer>> stream(ListQuery query, Criteria scope) {
        return customers.stream(query, counting(scope));
    }

    /** Lists show nothing that was given up in a merge. */
    static Criteria counting(Criteria scope) {
        return new Criteria()
                .andOperator(scope, Criteria.where("state.mergedInto").is(null));
    }

    /** Customers with an end of an open contract from a day to another, by id; others may be among them. */
    public Stream<Versioned<Customer>> endingWithin(LocalDate from, LocalDate to, Criteria scope) {
        Criteria ends =
                Criteria.where("state.contractEnds").gte(from.toString()).lte(to.toString());
        return customers.stream(new Criteria().andOperator(ends, scope));
    }

    /** Customers a campaign brought to a node of the org tree, by id; for figures (CP-42). */
    public Stream<Versioned<Customer>> broughtBy(String campaignId, String gridPath) {
        Criteria brought = Criteria.where("state.origin.campaignId").is(campaignId);
        return customers.stream(new Criteria().andOperator(brought, GridPath.within("state.gridPath", gridPath)));
    }

    /** Where imports write (FN-14: by the same decisions). */
    public Aggregates<Customer> aggregates() {
        return customers;
    }

    /** The customer with this credit code, wherever it lies. */
    public Optional<Versioned<Customer>> withCreditCode(String code) {
        return customers.stream(Criteria.where("state.identity").is(code)).findFirst();
    }

    /** Who holds the firm is told to anybody; its id only to those who may see it. */
    private RuntimeException alreadyThere(CustomerFile file, Caller caller, DuplicateKeyException taken) {
        if (file.creditCode() == null) {
            return taken;
        }
        Criteria same = Criteria.where("state.identity").is(file.creditCode().value());
        Versioned<Customer> there = customers.stream(same).findFirst().orElseThrow(() -> taken);
        Registration holder = there.state().holderAt(clock.instant());
        Violation violation = holder == null
                ? Violation.of("FN-16.already-in-pool", "unifiedSocialCreditCode")
                : Violation.of("FN-16.already-held", "unifiedSocialCreditCode").with("holder", holder.holderName());
        return ConflictException.of(
                caller.covers(there.state().place().gridPath()) ? violation.with("customerId", there.id()) : violation);
    }
}
