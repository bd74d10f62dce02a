package gridline.funnel.customer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of the lease once more, as plainly as they can be said; the service is held against it (FN-10 … FN-14). */
final class LeaseModel {

    static final Duration LEASE = Duration.ofDays(5);
    static final Duration COOL_DOWN = Duration.ofDays(3);
    static final Duration OFFER = Duration.ofDays(7);
    static final Duration LATE = Duration.ofHours(72);
    static final int MAX_HELD = 4;
    static final int MAX_TODAY = 3;

    /** One lease that ended. */
    record Ended(String holder, Instant since, Instant at, boolean lapsed) {}

    /** One customer. */
    static final class Firm {
        @Nullable
        String holder;

        Instant since = Instant.EPOCH;
        Instant until = Instant.EPOCH;

        @Nullable
        String offeredTo;

        Instant offerEnds = Instant.EPOCH;
        final List<Ended> past = new ArrayList<>();
        int actions;

        /** Files given up for this one. */
        final List<Firm> absorbed = new ArrayList<>();

        /** The file this one was given up for. */
        @Nullable
        Firm into;

        @Nullable
        Ended lease;

        Instant leaseUntil = Instant.EPOCH;
        Instant mergedAt = Instant.EPOCH;
    }

    final Map<String, Firm> firms = new HashMap<>();
    private final Map<String, Map<LocalDate, Integer>> taken = new HashMap<>();

    void pass(Instant now) {
        for (Firm firm : firms.values()) {
            if (firm.holder != null && !now.isBefore(firm.until)) {
                end(firm, firm.until, true);
            }
            if (firm.offeredTo != null && !now.isBefore(firm.offerEnds)) {
                firm.offeredTo = null;
            }
        }
    }

    boolean claim(String who, Firm firm, Instant now) {
        if (firm.into != null || firm.holder != null || !mayTake(who, firm, now)) {
            return false;
        }
        take(who, firm, now, now, now.plus(LEASE));
        return true;
    }

    boolean release(String who, Firm firm, Instant now) {
        if (!who.equals(firm.holder)) {
            return false;
        }
        end(firm, now, false);
        return true;
    }

    boolean offer(String who, String to, Firm firm, Instant now) {
        if (!who.equals(firm.holder) || who.equals(to) || firm.offeredTo != null) {
            return false;
        }
        firm.offeredTo = to;
        firm.offerEnds = now.plus(OFFER).isBefore(firm.until) ? now.plus(OFFER) : firm.until;
        return true;
    }

    boolean accept(String who, Firm firm, Instant now) {
        if (firm.into != null || !who.equals(firm.offeredTo) || !mayTake(who, firm, now)) {
            return false;
        }
        Instant until = firm.until;
        end(firm, now, false);
        take(who, firm, now, now, until);
        return true;
    }

    /** A qualifying action; whether it may be recorded at all. */
    boolean act(String who, Firm firm, Instant done, Instant now) {
        if (firm.into != null) {
            return false;
        }
        boolean heldThen = firm.past.stream()
                .anyMatch(one -> one.holder().equals(who) && !done.isBefore(one.since()) && done.isBefore(one.at()));
        if (firm.holder != null && !who.equals(firm.holder) && !heldThen) {
            return false;
        }
        firm.actions++;
        boolean inTime = !done.plus(LATE).isBefore(now);
        if (who.equals(firm.holder)) {
            if (!done.isBefore(firm.since) && inTime && done.plus(LEASE).isAfter(firm.until)) {
                firm.until = done.plus(LEASE);
            }
        } else if (firm.holder == null && !firm.past.isEmpty() && inTime) {
            Ended last = firm.past.getLast();
            boolean mine = last.lapsed() && last.holder().equals(who);
            boolean then = !done.isBefore(last.since()) && done.isBefore(last.at());
            if (mine && then && done.plus(LEASE).isAfter(now) && room(who, now)) {
                firm.past.removeLast();
                take(who, firm, now, last.since(), done.plus(LEASE));
            }
        }
        return true;
    }

    /** By a superior; the file given up must be nobody's, or of who holds the one kept. */
    boolean merge(Firm kept, Firm duplicate, Instant now) {
        if (kept == duplicate || kept.into != null || duplicate.into != null) {
            return false;
        }
        if (duplicate.holder != null && !duplicate.holder.equals(kept.holder)) {
            return false;
        }
        if (kept.holder != null && duplicate.holder == null && cool(kept.holder, duplicate, now)) {
            return false;
        }
        duplicate.lease = null;
        if (duplicate.holder != null) {
            duplicate.lease = new Ended(duplicate.holder, duplicate.since, now, false);
            duplicate.leaseUntil = duplicate.until;
            end(duplicate, now, false);
        }
        duplicate.into = kept;
        duplicate.mergedAt = now;
        kept.absorbed.add(duplicate);
        return true;
    }

    boolean undoMerge(Firm duplicate, Instant now) {
        Firm kept = duplicate.into;
        if (kept == null || kept.into != null || now.isAfter(duplicate.mergedAt.plus(Duration.ofDays(1)))) {
            return false;
        }
        kept.absorbed.remove(duplicate);
        duplicate.into = null;
        Ended lease = duplicate.lease;
        if (lease != null && now.isBefore(duplicate.leaseUntil) && room(lease.holder(), now)) {
            duplicate.past.removeLast();
            take(lease.holder(), duplicate, now, lease.since(), duplicate.leaseUntil);
        }
        return true;
    }

    long held(String who) {
        return firms.values().stream().filter(firm -> who.equals(firm.holder)).count();
    }

    private boolean mayTake(String who, Firm firm, Instant now) {
        return !cool(who, firm, now) && room(who, now);
    }

    private static Stream<Ended> pastOf(Firm firm) {
        return Stream.concat(firm.past.stream(), firm.absorbed.stream().flatMap(LeaseModel::pastOf));
    }

    private static boolean cool(String who, Firm firm, Instant now) {
        return pastOf(firm)
                .filter(one -> one.holder().equals(who))
                .anyMatch(one -> now.isBefore(one.at().plus(COOL_DOWN)));
    }

    private boolean room(String who, Instant now) {
        return held(who) < MAX_HELD && today(who).getOrDefault(day(now), 0) < MAX_TODAY;
    }

    private void take(String who, Firm firm, Instant now, Instant since, Instant until) {
        firm.holder = who;
        firm.since = since;
        firm.until = until;
        firm.offeredTo = null;
        today(who).merge(day(now), 1, Integer::sum);
    }

    private static void end(Firm firm, Instant at, boolean lapsed) {
        firm.past.add(new Ended(String.valueOf(firm.holder), firm.since, at, lapsed));
        firm.holder = null;
        firm.offeredTo = null;
    }

    private Map<LocalDate, Integer> today(String who) {
        return taken.computeIfAbsent(who, each -> new HashMap<>());
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));
    }
}
