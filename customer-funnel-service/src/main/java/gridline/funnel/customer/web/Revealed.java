package gridline.funnel.customer.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 明文: personal data shown on purpose (PI-01); never cached.
 *
 * @param customerId customer it belongs to
 * @param contacts the fields asked for, of every contact
 */
record Revealed(String customerId, List<Person> contacts) {

    /**
     * 人员: one contact.
     *
     * @param name null if it was not asked for
     * @param phone null if it was not asked for
     */
    record Person(
            String id, @Nullable String name, @Nullable String phone) {

        /** Says nothing of the person, so that no log line can. */
        @Override
        public String toString() {
            return "Person[" + id + "]";
        }
    }
}
