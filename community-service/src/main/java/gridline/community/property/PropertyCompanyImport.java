package gridline.community.property;

import gridline.community.orgunit.OrgUnit;
import gridline.community.orgunit.OrgUnits;
import gridline.community.property.model.DescribeCompany;
import gridline.community.property.model.KeepContact;
import gridline.community.property.model.PropertyCompany;
import gridline.community.property.persistence.PropertyCompanies;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.imports.ImportKind;
import gridline.platform.imports.ImportMode;
import gridline.platform.imports.ImportOrder;
import gridline.platform.imports.ImportSession;
import gridline.platform.imports.reading.Choice;
import gridline.platform.imports.reading.Column;
import gridline.platform.imports.reading.ListRow;
import gridline.platform.persistence.Aggregates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 物业公司导入: list of property companies with their contacts, a row for each contact (CO-30, CO-31). A company is known again by
 * its name within the org unit that keeps it, a contact by its name within the company.
 */
@Component
class PropertyCompanyImport implements ImportKind<PropertyCompany> {

    private static final Column UNIT = Column.required("orgUnitId", "机构编码", "所属机构");
    private static final Column NAME = Column.required("name", "物业公司", "公司名称", "名称");
    private static final Column KIND = Column.optional("kind", "类型", "公司类型");
    private static final Column CONTACT = Column.optional("contactName", "联系人", "联系人姓名");
    private static final Column DUTY = Column.optional("duty", "职务");
    private static final Column PHONE = Column.optional("phone", "电话", "联系电话");
    private static final Column DECIDES = Column.optional("canDecide", "能否决策", "有决定权");

    private static final Choice<PropertyCompany.Kind> KINDS = Choice.of(
            PropertyCompany.Kind.class,
            Map.of(
                    "物业公司", PropertyCompany.Kind.PROPERTY_COMPANY,
                    "单位管理部门", PropertyCompany.Kind.EMPLOYER_DEPARTMENT));

    private final PropertyCompanies companies;
    private final OrgUnits orgUnits;

    PropertyCompanyImport(PropertyCompanies companies, OrgUnits orgUnits) {
        this.companies = companies;
        this.orgUnits = orgUnits;
    }

    @Override
    public String name() {
        return "property-companies";
    }

    @Override
    public List<Column> columns() {
        return List.of(UNIT, NAME, KIND, CONTACT, DUTY, PHONE, DECIDES);
    }

    @Override
    public Aggregates<PropertyCompany> aggregates() {
        return companies.aggregates();
    }

    @Override
    public ImportSession<PropertyCompany> open(ImportOrder order) {
        Map<String, OrgUnit> units = orgUnits.all();
        Map<String, String> ids = companies.idsByName(order.scopes());
        return row -> read(row, order, units, ids);
    }

    private static ImportSession.@Nullable Entry<PropertyCompany> read(
            ListRow row, ImportOrder order, Map<String, OrgUnit> units, Map<String, String> ids) {
        OrgUnit unit = unit(row, order, units);
        String name = row.mandatory(NAME);
        PropertyCompany.Kind kind = row.choice(KIND, KINDS);
        String contact = row.text(CONTACT);
        KeepContact person = contact == null
                ? null
                : new KeepContact(null, contact, or(row.text(DUTY), "-"), row.text(PHONE), row.flag(DECIDES));
        if (unit == null || name == null) {
            return null;
        }
        var described = new DescribeCompany(name, kind == null ? PropertyCompany.Kind.PROPERTY_COMPANY : kind);
        String id = ids.computeIfAbsent(PropertyCompanies.nameKey(unit.path(), name), PropertyCompanyImport::newId);
        return new ImportSession.Entry<>(
                id,
                id + " " + contact,
                stored -> decide(id, unit.path(), stored, described, kind != null, person, order));
    }

    private static Decision<PropertyCompany> decide(
            String id,
            String gridPath,
            @Nullable PropertyCompany stored,
            DescribeCompany described,
            boolean kindStated,
            @Nullable KeepContact person,
            ImportOrder order) {
        boolean otherKind = stored != null && kindStated && stored.kind() != described.kind();
        Optional<PropertyCompany.Contact> known = stored == null || person == null
                ? Optional.empty()
                : stored.contacts().stream()
                        .filter(each -> each.name().equals(person.name()))
                        .findFirst();
        boolean otherPerson = known.isPresent() && person != null && !person.isSaidBy(known.get());
        if ((otherKind || otherPerson) && order.mode() == ImportMode.APPEND) {
            return Decision.refused(Violation.of("import.differs", otherKind ? KIND.name() : CONTACT.name()));
        }
        Decision<PropertyCompany> company =
                stored == null || otherKind ? described.decide(id, gridPath, stored) : Decision.accepted(stored);
        boolean same = known.isPresent() && !otherPerson;
        if (person == null || same || !(company instanceof Accepted<PropertyCompany> yes)) {
            return company;
        }
        Integer number = known.map(PropertyCompany.Contact::number).orElse(null);
        return person.numbered(number).decide(yes.state());
    }

    private static @Nullable OrgUnit unit(ListRow row, ImportOrder order, Map<String, OrgUnit> units) {
        String id = row.mandatory(UNIT);
        if (id == null) {
            return null;
        }
        OrgUnit unit = units.get(id);
        if (unit == null) {
            row.refuse(Violation.of("CO-30.org-unit-unknown", UNIT.name()).with("orgUnitId", id));
            return null;
        }
        if (!order.covers(unit.path())) {
            row.refuse(Violation.of("import.outside-scope", UNIT.name()));
            return null;
        }
        return unit;
    }

    private static String newId(String nameKey) {
        return "pc-" + UUID.nameUUIDFromBytes(nameKey.getBytes(StandardCharsets.UTF_8));
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
