package gridline.community.property.model;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 登记物业联系人: adds or changes a person, and whether that person can decide (CO-31).
 *
 * @param number of the contact to change; null for a new one
 * @param name 1 to 50 characters
 * @param duty 1 to 100 characters
 * @param phone 7 to 20 digits, plus or hyphens; null while unknown
 */
public record KeepContact(
        @Nullable Integer number,
        String name,
        String duty,
        @Nullable String phone,
        boolean canDecide) {

    static final int MAX_NAME = 50;
    static final int MAX_DUTY = 100;
    static final int MAX_CONTACTS = 50;

    private static final Pattern PHONE = Pattern.compile("[0-9+-]{7,20}");

    /** The same about a contact with a number; null for a new one. */
    public KeepContact numbered(@Nullable Integer other) {
        return new KeepContact(other, name, duty, phone, canDecide);
    }

    /** Whether this is what is known already. */
    public boolean isSaidBy(PropertyCompany.Contact known) {
        return known.name().equals(name)
                && known.duty().equals(duty)
                && Objects.equals(known.phone(), phone)
                && known.canDecide() == canDecide;
    }

    public Decision<PropertyCompany> decide(PropertyCompany company) {
        Integer changed = number;
        return new Violations()
                .when(
                        name.isBlank() || name.length() > MAX_NAME,
                        () -> Violation.of("CO-31.text-length", "name").with("max", MAX_NAME))
                .when(
                        duty.isBlank() || duty.length() > MAX_DUTY,
                        () -> Violation.of("CO-31.text-length", "duty").with("max", MAX_DUTY))
                .when(
                        phone != null && !PHONE.matcher(phone).matches(),
                        () -> Violation.of("CO-31.phone-malformed", "phone"))
                .when(
                        changed != null && company.contact(changed).isEmpty(),
                        () -> Violation.of("CO-31.no-such-contact", "number"))
                .when(
                        changed == null && company.contacts().size() >= MAX_CONTACTS,
                        () -> Violation.of("CO-31.too-many", "number").with("max", MAX_CONTACTS))
                .orElse(() -> Decision.accepted(company.withContact(new PropertyCompany.Contact(
                        changed == null ? company.contacts().size() + 1 : changed, name, duty, phone, canDecide))));
    }
}
