package gridline.funnel.registration.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 归属: whose a customer is and was (FN-10, FN-11, FN-14). Immutable.
 *
 * @param registration the last lease, which may have run out; null if it was given back or never claimed
 * @param past leases that are over, oldest first
 * @param team the claim of the team; null while the team has not claimed the customer
 * @param offer an offer of transfer that nobody has answered yet
 */
public record Tenure(
        @Nullable Registration registration,
        List<PastRegistration> past,
        @Nullable TeamClaim team,
        @Nullable TransferOffer offer) {

    /** In the pool (公海), and never out of it. */
    public static final Tenure POOL = new Tenure(null, List.of(), null, null);

    /** When nothing is ever due; a date, so that what is due is one range. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    public Tenure {
        past = List.copyOf(past);
    }

    public @Nullable Registration liveAt(Instant now) {
        return Registration.live(registration, now);
    }

    public @Nullable TeamClaim teamAt(Instant now) {
        return team != null && (liveAt(now) != null || team.isLiveAt(now)) ? team : null;
    }

    public @Nullable TransferOffer offerAt(Instant now) {
        return offer != null && offer.isOpenAt(now) && liveAt(now) != null ? offer : null;
    }

    /** A new lease; an offer made under the one before is void. */
    public Tenure with(Registration next) {
        return new Tenure(next, past, team, null);
    }

    /** The same lease as it goes on. */
    public Tenure going(Registration same) {
        return new Tenure(same, past, team, offer);
    }

    public Tenure with(@Nullable TeamClaim next) {
        return new Tenure(registration, past, next, offer);
    }

    public Tenure with(@Nullable TransferOffer next) {
        return new Tenure(registration, past, team, next);
    }

    /** Without a lease; the one there was goes to the history, and the team loses the customer with it (FN-11). */
    public Tenure ended(Instant now, PastRegistration.Ending ending) {
        if (registration == null) {
            return this;
        }
        // A lease that ran out ended on its own day, whatever is done later.
        PastRegistration ended = registration.isLiveAt(now)
                ? PastRegistration.of(registration, now, ending)
                : PastRegistration.of(registration, registration.until(), PastRegistration.Ending.LAPSED);
        List<PastRegistration> longer = new ArrayList<>(past);
        longer.add(ended);
        boolean same = ended.ending() == PastRegistration.Ending.TRANSFERRED;
        return new Tenure(null, longer, same ? team : null, null);
    }

    /** The lease that lapsed last, taken up again as if it had not (FN-12). */
    public Tenure restored(Registration again) {
        return new Tenure(again, past.subList(0, past.size() - 1), team, null);
    }

    /** Until when a former holder may not claim again (FN-13); null if the person may. */
    public @Nullable Instant coolDownOf(String staffId, RegistrationTerms terms, Instant now) {
        return coolDownOf(staffId, List.of(), terms, now);
    }

    /**
     * The same for a customer whose file replaced others.
     *
     * @param elsewhere leases of those files
     */
    public @Nullable Instant coolDownOf(
            String staffId, List<PastRegistration> elsewhere, RegistrationTerms terms, Instant now) {
        Instant over = Stream.concat(past.stream(), elsewhere.stream())
                .filter(one -> one.holderId().equals(staffId))
                .map(PastRegistration::endedAt)
                .max(Instant::compareTo)
                .map(ended -> ended.plus(Duration.ofDays(terms.coolDownDays())))
                .orElse(null);
        return over != null && now.isBefore(over) ? over : null;
    }

    /** When something happens by itself next: a warning, the end of a lease, of a team's claim or of an offer. */
    public Instant dueAt() {
        return Stream.of(
                        registration == null ? null : registration.dueAt(),
                        registration == null && team != null ? team.until() : null,
                        offer == null ? null : offer.expiresAt())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(NEVER);
    }
}
