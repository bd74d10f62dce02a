package gridline.funnel.customer.model;

import gridline.contracts.Money;
import gridline.funnel.action.model.GeoPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 客户档案: what is known of the firm.
 *
 * @param firmName name of the firm, 2 to 100 characters
 * @param creditCode unified social credit code; null while unknown
 * @param address where the firm sits, 2 to 200 characters
 * @param clusterKind kind of place it sits in
 * @param people how many work there, 1 to 100,000
 * @param contacts at most {@value #MAX_CONTACTS} people
 * @param position where the address lies; null while nobody has located it. Check-ins are held against it (FN-12)
 * @param monthlySpend what it spends on communication a month, all operators; null while unknown
 * @param payer who pays; null while unknown
 */
public record CustomerFile(
        String firmName,
        @Nullable UnifiedSocialCreditCode creditCode,
        String address,
        ClusterKind clusterKind,
        int people,
        List<Contact> contacts,
        @Nullable GeoPoint position,
        @Nullable Money monthlySpend,
        @Nullable Payer payer) {

    /** Most contacts of one file. */
    public static final int MAX_CONTACTS = 20;

    public CustomerFile {
        contacts = List.copyOf(contacts);
    }

    /** Whether it can serve as evidence (FN-S1): somebody to talk to is known. */
    public boolean isComplete() {
        return !contacts.isEmpty();
    }

    /** The same but for the people, who are not written down a second time. */
    CustomerFile withoutContacts() {
        return with(List.of());
    }

    CustomerFile with(List<Contact> contactsNext) {
        return new CustomerFile(
                firmName, creditCode, address, clusterKind, people, contactsNext, position, monthlySpend, payer);
    }

    CustomerFile with(@Nullable UnifiedSocialCreditCode code) {
        return new CustomerFile(firmName, code, address, clusterKind, people, contacts, position, monthlySpend, payer);
    }
}
