package gridline.funnel.customer.web;

import gridline.contracts.Money;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.customer.model.ClusterKind;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.CustomerFile;
import gridline.funnel.customer.model.Payer;
import gridline.funnel.registration.model.CustomerLevel;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.CsvColumns;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 客户列表项: a customer in lists and exports, personal data masked (PI-01).
 *
 * @param monthlySpend what the firm spends on communication a month, all operators; null while unknown
 * @param payer who pays; null while unknown
 * @param lost whether it was lost and not claimed again since
 * @param holder who holds it; null while it is in the pool
 */
public record CustomerRow(
        String id,
        String firmName,
        @Nullable String unifiedSocialCreditCode,
        String communityId,
        String communityName,
        String gridPath,
        String address,
        ClusterKind clusterKind,
        int people,
        List<ContactView> contacts,
        @Nullable Money monthlySpend,
        @Nullable Payer payer,
        CustomerLevel level,
        List<String> tags,
        FunnelStage stage,
        boolean lost,
        @Nullable HolderView holder,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public static final CsvColumns<CustomerRow> COLUMNS = CsvColumns.of(CustomerRow.class, "contacts", "holder", "tags")
            .column("tags", row -> String.join(" ", row.tags()))
            .column("contactName", row -> first(row, ContactView::name))
            .column("contactPhone", row -> first(row, ContactView::phone))
            .column(
                    "holderId",
                    row -> row.holder() == null ? null : row.holder().id())
            .column(
                    "holderName",
                    row -> row.holder() == null ? null : row.holder().name())
            .column(
                    "heldUntil",
                    row -> row.holder() == null ? null : row.holder().until());

    public static CustomerRow of(Versioned<Customer> versioned, Instant now) {
        Customer customer = versioned.state();
        CustomerFile file = customer.file();
        return new CustomerRow(
                customer.id(),
                file.firmName(),
                file.creditCode() == null ? null : file.creditCode().value(),
                customer.place().communityId(),
                customer.place().communityName(),
                customer.place().gridPath(),
                file.address(),
                file.clusterKind(),
                file.people(),
                file.contacts().stream().map(ContactView::of).toList(),
                file.monthlySpend(),
                file.payer(),
                customer.marks().level(),
                customer.marks().tags(),
                customer.stage(),
                customer.loss() != null,
                HolderView.of(customer.holderAt(now)),
                versioned.createdAt(),
                versioned.updatedAt(),
                versioned.version());
    }

    private static @Nullable Object first(CustomerRow row, Function<ContactView, String> part) {
        return row.contacts().isEmpty() ? null : part.apply(row.contacts().getFirst());
    }
}
