package gridline.funnel.customer.web;

import gridline.funnel.customer.model.Contact;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * 联系人: a contact to add, or one that is there to keep. What was read masked cannot be written back; a contact that is
 * there is therefore named by its id, and a name or phone left out stays as it is.
 *
 * @param id of a contact that is there; null for a new one
 * @param name full name, needed for a new contact
 * @param phone mobile, landline or 400 number, needed for a new contact
 * @param role what the person is at the firm
 * @param canDecide whether the person can decide (CO-31)
 */
record ContactRequest(
        @Nullable @Size(max = 64) String id,

        @Nullable @Size(min = 1, max = 40) @Pattern(regexp = "[^*]*", message = "PI-01.masked")
        String name,

        @Nullable @Pattern(regexp = "1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}|400-?\\d{3}-?\\d{4}", message = "FN-S1.phone")
        String phone,

        @NotBlank @Size(max = 40) String role,
        @NotNull Boolean canDecide) {

    /** Says nothing of the person, so that no log line can. */
    @Override
    public String toString() {
        return "ContactRequest[" + id + "]";
    }

    Contact kept(Contact there) {
        return new Contact(
                there.id(), name == null ? there.name() : name, phone == null ? there.phone() : phone, role, canDecide);
    }
}
