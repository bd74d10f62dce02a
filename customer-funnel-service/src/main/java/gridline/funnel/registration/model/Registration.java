package gridline.funnel.registration.model;

import gridline.funnel.staff.model.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 报备: an exclusive lease on a customer (FN-10). It counts from {@code since} (included) to {@code until} (excluded);
 * afterwards the customer is in the pool (公海) without anybody having to do anything (FN-11).
 *
 * @param holderId staff id of the holder
 * @param holderName display name of the holder
 * @param since when the holder got it
 * @param until when the lease runs out
 * @param warnings what the holder is told before, the earliest first (FN-13)
 * @param byHand whether the last renewal was a visit checked in by hand; the next one of that sort renews nothing (FN-12)
 */
public record Registration(
        String holderId, String holderName, Instant since, Instant until, List<Warning> warnings, boolean byHand) {

    public Registration {
        warnings = List.copyOf(warnings);
    }

    /** A new lease from now on. */
    public static Registration open(StaffMember holder, Instant now, RegistrationTerms terms) {
        return from(holder, now, now, terms, false);
    }

    /** A lease somebody has since a moment, counted from another. */
    public static Registration from(
            StaffMember holder, Instant since, Instant counted, RegistrationTerms terms, boolean byHand) {
        Instant until = counted.plus(Duration.ofDays(terms.leaseDays()));
        List<Warning> warnings = terms.warningDays().stream()
                .map(days -> new Warning(days, until.minus(Duration.ofDays(days)), false))
                .filter(warning -> warning.at().isAfter(counted))
                .toList();
        return new Registration(holder.id(), holder.name(), since, until, warnings, byHand);
    }

    /** The rest of the same lease in the hands of another (FN-14): its end and its warnings stay. */
    public Registration handedTo(StaffMember next, Instant now) {
        return new Registration(next.id(), next.name(), now, until, warnings, byHand);
    }

    public StaffMember holder() {
        return new StaffMember(holderId, holderName);
    }

    public boolean isLiveAt(Instant now) {
        return now.isBefore(until);
    }

    public boolean isHeldBy(StaffMember who) {
        return holderId.equals(who.id());
    }

    /** The warnings that are due and not given yet. */
    public List<Warning> warningsDueAt(Instant now) {
        return warnings.stream().filter(warning -> warning.isDueAt(now)).toList();
    }

    /** The same lease with every warning given that is due. */
    public Registration warnedAt(Instant now) {
        return new Registration(
                holderId,
                holderName,
                since,
                until,
                warnings.stream()
                        .map(warning -> warning.isDueAt(now) ? warning.done() : warning)
                        .toList(),
                byHand);
    }

    /** When something is to be done about it next: a warning, or its end. */
    public Instant dueAt() {
        return Stream.concat(
                        warnings.stream().filter(warning -> !warning.given()).map(Warning::at), Stream.of(until))
                .min(Instant::compareTo)
                .orElse(until);
    }

    /** The lease that counts at a moment: null if there is none or it has run out. */
    public static @Nullable Registration live(@Nullable Registration registration, Instant now) {
        return registration != null && registration.isLiveAt(now) ? registration : null;
    }
}
