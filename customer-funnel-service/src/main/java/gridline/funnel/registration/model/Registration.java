package gridline.funnel.registration.model;

import gridline.funnel.staff.model.StaffMember;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 报备: an exclusive lease on a customer (FN-10). It counts from {@code since} (included) to {@code until} (excluded);
 * afterwards the customer is in the pool (公海) without anybody having to do anything (FN-11).
 *
 * @param holderId staff id of the holder
 * @param holderName display name of the holder
 * @param since when it was claimed
 * @param until when the lease runs out
 */
public record Registration(String holderId, String holderName, Instant since, Instant until) {

    /** A new lease from now on. */
    public static Registration open(StaffMember holder, Instant now, RegistrationTerms terms) {
        return new Registration(holder.id(), holder.name(), now, now.plus(terms.lease()));
    }

    public boolean isLiveAt(Instant now) {
        return now.isBefore(until);
    }

    public boolean isHeldBy(StaffMember who) {
        return holderId.equals(who.id());
    }

    /** The lease that counts at a moment: null if there is none or it has run out. */
    public static @Nullable Registration live(@Nullable Registration registration, Instant now) {
        return registration != null && registration.isLiveAt(now) ? registration : null;
    }
}
