package gridline.funnel.imports;

import gridline.contracts.DomainEvent;
import gridline.contracts.funnel.CustomerCreated;
import gridline.funnel.contract.model.ServiceContract;
import gridline.funnel.coverage.Communities;
import gridline.funnel.coverage.model.Community;
import gridline.funnel.customer.ContractNotice;
import gridline.funnel.customer.model.ClusterKind;
import gridline.funnel.customer.model.Contact;
import gridline.funnel.customer.model.Contracting;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.CustomerFile;
import gridline.funnel.customer.model.Importing;
import gridline.funnel.customer.model.Likeness;
import gridline.funnel.customer.model.Likeness.Traits;
import gridline.funnel.customer.model.Place;
import gridline.funnel.customer.persistence.Customers;
import gridline.funnel.registration.model.Registration;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.imports.ImportKind;
import gridline.platform.imports.ImportMode;
import gridline.platform.imports.ImportOrder;
import gridline.platform.imports.ImportSession;
import gridline.platform.imports.reading.Column;
import gridline.platform.imports.reading.ListRow;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 客户导入: a list of firms. Whoever is new becomes a target in the pool; nobody becomes a holder by an import, and a file
 * somebody else holds is not changed by one (FN-14). What looks like a firm that is there already is refused (FN-16).
 */
@Component
class CustomerImport implements ImportKind<Customer> {

    /** Name and address, or phone and something else: nobody should open a second file without looking. */
    private static final int SURELY_THERE = 75;

    private final Customers customers;
    private final Communities communities;
    private final ContractNotice notice;

    CustomerImport(Customers customers, Communities communities, ContractNotice notice) {
        this.customers = customers;
        this.communities = communities;
        this.notice = notice;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public List<Column> columns() {
        return CustomerColumns.ALL;
    }

    @Override
    public List<Column> defaultable() {
        return List.of(CustomerColumns.COMMUNITY, CustomerColumns.CLUSTER);
    }

    @Override
    public List<Violation> refusals(Map<String, String> defaults, LocalDate today) {
        String cluster = defaults.get(CustomerColumns.CLUSTER.name());
        boolean known = cluster == null
                || List.of(ClusterKind.values()).stream()
                        .anyMatch(each -> each.name().equals(cluster));
        return known
                ? List.of()
                : List.of(Violation.of("parameter-not-allowed", CustomerColumns.CLUSTER.name())
                        .with("parameter", CustomerColumns.CLUSTER.name())
                        .with("allowed", List.of(ClusterKind.values()).toString()));
    }

    @Override
    public Aggregates<Customer> aggregates() {
        return customers.aggregates();
    }

    @Override
    public ImportSession<Customer> open(ImportOrder order) {
        return row -> read(row, order);
    }

    private ImportSession.@Nullable Entry<Customer> read(ListRow row, ImportOrder order) {
        CustomerLine line = CustomerLine.of(row, order);
        if (line == null) {
            return null;
        }
        Community community = communities.find(line.communityId()).orElse(null);
        if (community == null) {
            row.refuse(Violation.of("FN-S1.community-unknown", CustomerColumns.COMMUNITY.name())
                    .with("communityId", line.communityId()));
            return null;
        }
        if (!order.covers(community.gridPath())) {
            row.refuse(Violation.of("import.outside-scope", CustomerColumns.COMMUNITY.name()));
            return null;
        }
        String id = idOf(line, row, order);
        return id == null ? null : new ImportSession.Entry<>(id, stored -> decide(id, stored, line, community, order));
    }

    /** The customer the row is about: by its credit code, by an earlier import of the row, or a new one. */
    private @Nullable String idOf(CustomerLine line, ListRow row, ImportOrder order) {
        String derived = line.derivedId();
        if (line.creditCode() != null) {
            Optional<Versioned<Customer>> there =
                    customers.withCreditCode(line.creditCode().value());
            if (there.isPresent()) {
                return there.get().id();
            }
        }
        Traits traits = Traits.of(file(derived, null, line));
        Optional<Versioned<Customer>> alike = customers
                .alike(traits)
                .filter(each -> !each.id().equals(derived))
                .filter(each ->
                        Likeness.of(traits, Traits.of(each.state().file())).score() >= SURELY_THERE)
                .findFirst();
        alike.ifPresent(each -> row.refuse(thereAlready(each.state(), order)));
        return alike.isPresent() ? null : derived;
    }

    private static Violation thereAlready(Customer customer, ImportOrder order) {
        Registration live = customer.holderAt(order.now());
        Violation violation = live == null
                ? Violation.of("FN-16.seems-in-pool", CustomerColumns.FIRM_NAME.name())
                : Violation.of("FN-16.seems-held", CustomerColumns.FIRM_NAME.name())
                        .with("holder", live.holderName());
        return order.covers(customer.place().gridPath()) ? violation.with("customerId", customer.id()) : violation;
    }

    private Decision<Customer> decide(
            String id, @Nullable Customer stored, CustomerLine line, Community community, ImportOrder order) {
        StaffMember who = new StaffMember(order.staffId(), order.staffName());
        Instant now = order.now();
        CustomerFile file = file(id, stored, line);
        if (stored == null) {
            Place place = Place.of(community);
            List<DomainEvent> created =
                    List.of(new CustomerCreated(id, place.communityId(), place.gridPath(), who.id()));
            Customer customer = Customer.create(id, place, file, who, now);
            return new Accepted<>(Importing.with(customer, contracts(id, List.of(), line, order)), created);
        }
        if (!order.covers(stored.place().gridPath())) {
            return Decision.refused(Violation.of("import.outside-scope", CustomerColumns.COMMUNITY.name()));
        }
        return Importing.corrected(
                stored,
                file,
                contracts(id, stored.contracts(), line, order),
                who,
                order.mode() == ImportMode.UPDATE,
                now);
    }

    private static CustomerFile file(String id, @Nullable Customer stored, CustomerLine line) {
        List<Contact> people =
                new ArrayList<>(stored == null ? List.of() : stored.file().contacts());
        CustomerLine.Person person = line.person();
        if (person != null
                && people.size() < CustomerFile.MAX_CONTACTS
                && people.stream()
                        .noneMatch(each -> Likeness.phone(each.phone()).equals(Likeness.phone(person.phone())))) {
            String contactId = derived("contact " + people.size() + " " + id);
            people.add(new Contact(contactId, person.name(), person.phone(), person.role(), person.canDecide()));
        }
        CustomerFile before = stored == null ? null : stored.file();
        return new CustomerFile(
                line.firmName(),
                line.creditCode() == null && before != null ? before.creditCode() : line.creditCode(),
                line.address(),
                line.cluster(),
                line.people(),
                people,
                before == null ? null : before.position(),
                before == null ? null : before.monthlySpend(),
                before == null ? null : before.payer());
    }

    /** The contract of the row, unless the same one is known. */
    private List<ServiceContract> contracts(
            String id, List<ServiceContract> known, CustomerLine line, ImportOrder order) {
        ServiceContract.Terms terms = line.contract();
        if (terms == null
                || known.size() >= Contracting.MAX_CONTRACTS
                || known.stream().anyMatch(each -> each.terms().equals(terms))) {
            return List.of();
        }
        Instant noticeAt = Contracting.noticeAt(terms.endsOn(), notice.days(), order.today());
        String contractId = derived("contract " + known.size() + " " + id);
        return List.of(new ServiceContract(contractId, terms, noticeAt, false, null, null));
    }

    private static String derived(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
