package gridline.funnel.imports;

import gridline.contracts.Money;
import gridline.funnel.contract.model.ServiceContract;
import gridline.funnel.customer.model.ClusterKind;
import gridline.funnel.customer.model.Likeness;
import gridline.funnel.customer.model.UnifiedSocialCreditCode;
import gridline.funnel.customer.model.UnifiedSocialCreditCode.Flaw;
import gridline.platform.decision.Violation;
import gridline.platform.imports.ImportOrder;
import gridline.platform.imports.reading.Column;
import gridline.platform.imports.reading.ListRow;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 客户清单行: one firm as its row says; everything wrong with the cells is added to the row.
 *
 * @param people 1 if the list does not say
 * @param contract what it uses from a competitor; null if the list does not say
 */
record CustomerLine(
        String firmName,
        @Nullable UnifiedSocialCreditCode creditCode,
        String communityId,
        String address,
        ClusterKind cluster,
        int people,
        @Nullable Person person,
        ServiceContract.@Nullable Terms contract) {

    /** 联系人 of the list; says nothing of the person, so that no log line can. */
    record Person(String name, String phone, String role, boolean canDecide) {

        @Override
        public String toString() {
            return "Person[]";
        }
    }

    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}|400-?\\d{3}-?\\d{4}");
    private static final Pattern FEE = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final Pattern DIVISION = Pattern.compile("\\d{12}");
    private static final Pattern COMMUNITY = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** What the row says; null when it added reasons against itself. */
    static @Nullable CustomerLine of(ListRow row, ImportOrder order) {
        String firmName = length(row, CustomerColumns.FIRM_NAME, row.mandatory(CustomerColumns.FIRM_NAME), 2, 100);
        String address = length(row, CustomerColumns.ADDRESS, row.mandatory(CustomerColumns.ADDRESS), 2, 200);
        String communityId = community(row, order);
        UnifiedSocialCreditCode code = code(row);
        ClusterKind cluster = cluster(row, order);
        Integer people = row.wholeNumber(CustomerColumns.PEOPLE);
        if (people != null && (people < 1 || people > 100_000)) {
            row.refuse(Violation.of("import.out-of-range", CustomerColumns.PEOPLE.name())
                    .with("min", 1)
                    .with("max", 100_000));
        }
        Person person = person(row);
        ServiceContract.Terms contract = contract(row);
        if (firmName == null
                || address == null
                || communityId == null
                || cluster == null
                || !row.violations().isEmpty()) {
            return null;
        }
        return new CustomerLine(
                firmName, code, communityId, address, cluster, people == null ? 1 : people, person, contract);
    }

    /** Id of a customer such a row brings into being: the same again when the row is read again. */
    String derivedId() {
        String key = creditCode != null
                ? creditCode.value()
                : Likeness.plainName(firmName) + '\n' + Likeness.plainAddress(address) + '\n' + communityId;
        return UUID.nameUUIDFromBytes(("customer " + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static @Nullable String length(ListRow row, Column column, @Nullable String text, int min, int max) {
        if (text != null && (text.length() < min || text.length() > max)) {
            row.refuse(Violation.of("import.length", column.name())
                    .with("min", min)
                    .with("max", max));
            return null;
        }
        return text;
    }

    private static @Nullable String community(ListRow row, ImportOrder order) {
        String text = row.text(CustomerColumns.COMMUNITY);
        String id =
                text == null ? order.defaultOf(CustomerColumns.COMMUNITY.name()).orElse(null) : text;
        if (id == null) {
            row.refuse(Violation.of("import.cell-missing", CustomerColumns.COMMUNITY.name()));
            return null;
        }
        if (!COMMUNITY.matcher(id).matches()) {
            row.refuse(Violation.of("FN-S1.community-unknown", CustomerColumns.COMMUNITY.name())
                    .with("communityId", ""));
            return null;
        }
        return DIVISION.matcher(id).matches() ? "c-" + id : id;
    }

    private static @Nullable ClusterKind cluster(ListRow row, ImportOrder order) {
        if (row.text(CustomerColumns.CLUSTER) != null) {
            return row.choice(CustomerColumns.CLUSTER, CustomerColumns.CLUSTERS);
        }
        return order.defaultOf(CustomerColumns.CLUSTER.name())
                .map(ClusterKind::valueOf)
                .orElse(ClusterKind.STREET_SHOP);
    }

    private static @Nullable UnifiedSocialCreditCode code(ListRow row) {
        String text = row.text(CustomerColumns.CREDIT_CODE);
        if (text == null) {
            return null;
        }
        Flaw flaw = UnifiedSocialCreditCode.flawOf(text);
        if (flaw == Flaw.NONE) {
            return new UnifiedSocialCreditCode(text);
        }
        String reason = flaw.name().toLowerCase(Locale.ROOT).replace('_', '-');
        row.refuse(Violation.of("FN-16.credit-code-" + reason, CustomerColumns.CREDIT_CODE.name()));
        return null;
    }

    private static @Nullable Person person(ListRow row) {
        String name = length(row, CustomerColumns.CONTACT_NAME, row.text(CustomerColumns.CONTACT_NAME), 1, 40);
        String phone = row.text(CustomerColumns.CONTACT_PHONE);
        boolean canDecide = row.flag(CustomerColumns.CAN_DECIDE);
        if (phone != null && !PHONE.matcher(phone).matches()) {
            row.refuse(Violation.of("FN-S1.phone", CustomerColumns.CONTACT_PHONE.name()));
            return null;
        }
        if (phone == null && name == null) {
            return null;
        }
        if (phone == null || name == null) {
            row.refuse(Violation.of(
                    "import.cell-missing",
                    phone == null ? CustomerColumns.CONTACT_PHONE.name() : CustomerColumns.CONTACT_NAME.name()));
            return null;
        }
        String role = length(row, CustomerColumns.CONTACT_ROLE, row.text(CustomerColumns.CONTACT_ROLE), 1, 40);
        return new Person(name, phone, role == null ? "联系人" : role, canDecide);
    }

    private static ServiceContract.@Nullable Terms contract(ListRow row) {
        String operator = length(row, CustomerColumns.OPERATOR, row.text(CustomerColumns.OPERATOR), 1, 40);
        String product = length(row, CustomerColumns.PRODUCT, row.text(CustomerColumns.PRODUCT), 1, 60);
        LocalDate endsOn = row.date(CustomerColumns.ENDS_ON);
        String fee = row.text(CustomerColumns.FEE);
        if (fee != null && !FEE.matcher(fee).matches()) {
            row.refuse(Violation.of("import.not-a-number", CustomerColumns.FEE.name()));
            return null;
        }
        if (operator == null) {
            if (product != null || endsOn != null || fee != null) {
                row.refuse(Violation.of("import.cell-missing", CustomerColumns.OPERATOR.name()));
            }
            return null;
        }
        return new ServiceContract.Terms(
                ServiceContract.Party.COMPETITOR,
                operator,
                product == null ? "宽带" : product,
                fee == null ? null : Money.yuan(fee),
                endsOn);
    }
}
