package gridline.funnel.customer.web;

import gridline.funnel.registration.model.Registration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 持有人: who holds the customer now.
 *
 * @param id staff id
 * @param name display name
 * @param since when it was claimed
 * @param until when the registration runs out
 */
public record HolderView(String id, String name, Instant since, Instant until) {

    static @Nullable HolderView of(@Nullable Registration registration) {
        return registration == null
                ? null
                : new HolderView(
                        registration.holderId(), registration.holderName(), registration.since(), registration.until());
    }
}
