package gridline.funnel.customer.model;

/**
 * 联系人: a person at the firm. Name and phone are personal data (PI-01): masked in every answer, never in logs, keys,
 * URLs or events.
 *
 * @param id unique within the customer
 * @param name full name, 1 to 40 characters
 * @param phone mobile or landline number
 * @param role what the person is at the firm, 1 to 40 characters
 * @param canDecide whether the person can decide (CO-31)
 */
public record Contact(String id, String name, String phone, String role, boolean canDecide) {

    /** Says nothing of the person, so that no log line can. */
    @Override
    public String toString() {
        return "Contact[" + id + "]";
    }
}
