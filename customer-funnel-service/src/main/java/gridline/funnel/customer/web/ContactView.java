package gridline.funnel.customer.web;

import gridline.funnel.customer.model.Contact;
import gridline.platform.privacy.Masking;
import java.util.Objects;

/**
 * 联系人: a contact as everybody sees it.
 *
 * @param id names the contact in a correction of the file
 * @param name masked (PI-01)
 * @param phone masked (PI-01)
 * @param role what the person is at the firm
 * @param canDecide whether the person can decide (CO-31)
 */
public record ContactView(String id, String name, String phone, String role, boolean canDecide) {

    static ContactView of(Contact contact) {
        return new ContactView(
                contact.id(),
                Objects.requireNonNull(Masking.name(contact.name())),
                Objects.requireNonNull(Masking.phone(contact.phone())),
                contact.role(),
                contact.canDecide());
    }
}
