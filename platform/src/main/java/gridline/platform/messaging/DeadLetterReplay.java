package gridline.platform.messaging;

import gridline.platform.lease.Lease;
import gridline.platform.lease.Leases;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 死信重放: gives dead letters to their readers again, each aggregate's in order, and lets go of the aggregates whose dead
 * letters are all dealt with. Stops at an aggregate's first failure and goes on with the next one.
 */
final class DeadLetterReplay {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterReplay.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int BATCH = 100;

    /**
     * 重放结果.
     *
     * @param replayed dead letters dealt with
     * @param released aggregates no longer held back
     * @param stillHeld aggregates that failed again, or that got new events meanwhile
     * @param unreadable messages that still are no events
     * @param running another replay is under way; nothing was done
     */
    record Outcome(int replayed, int released, int stillHeld, int unreadable, boolean running) {}

    private final EventReading reading;
    private final HeldBack heldBack;
    private final DeadLetters deadLetters;
    private final Leases leases;

    DeadLetterReplay(EventReading reading, HeldBack heldBack, DeadLetters deadLetters, Leases leases) {
        this.reading = reading;
        this.heldBack = heldBack;
        this.deadLetters = deadLetters;
        this.leases = leases;
    }

    /** Replays everything; only one replica does at a time. */
    Outcome replay() throws InterruptedException {
        Optional<Lease> lease = leases.tryAcquire("dead-letter-replay", LEASE);
        if (lease.isEmpty()) {
            return new Outcome(0, 0, 0, 0, true);
        }
        try {
            Tally tally = new Tally();
            for (HeldBack.Hold hold : heldBack.all()) {
                leases.renew(lease.get(), LEASE);
                replay(hold, tally);
            }
            int unreadable = unreadable(tally);
            return new Outcome(tally.replayed, tally.released, tally.stillHeld, unreadable, false);
        } finally {
            leases.release(lease.get());
        }
    }

    private static final class Tally {
        private int replayed;
        private int released;
        private int stillHeld;
    }

    private void replay(HeldBack.Hold hold, Tally tally) {
        for (List<DeadLetter> letters = deadLetters.waiting(hold.key(), BATCH);
                !letters.isEmpty();
                letters = deadLetters.waiting(hold.key(), BATCH)) {
            for (DeadLetter letter : letters) {
                if (!succeeds(letter)) {
                    tally.stillHeld++;
                    return;
                }
                tally.replayed++;
            }
        }
        if (heldBack.release(hold.key())) {
            tally.released++;
        } else {
            tally.stillHeld++;
        }
    }

    /** Gives one dead letter up for good; false if there is none with this id. */
    boolean discard(String id) {
        Optional<DeadLetter> letter = deadLetters.find(id);
        letter.ifPresent(each -> {
            dealtWith(each);
            heldBack.release(each.hold());
        });
        return letter.isPresent();
    }

    private void dealtWith(DeadLetter letter) {
        heldBack.dealtWith(letter.hold(), letter.sequence());
        deadLetters.remove(letter.id());
    }

    private boolean succeeds(DeadLetter letter) {
        Optional<EventSubscription<?>> subscription = reading.subscription(letter.subscription());
        if (subscription.isEmpty()) {
            deadLetters.failedAgain(letter, "no such subscription");
            return false;
        }
        try {
            reading.again(subscription.get(), letter.message());
        } catch (RuntimeException failed) {
            if (Failures.isOutage(failed)) {
                throw failed;
            }
            LOG.warn("Dead letter {} fails again", letter.id(), failed);
            deadLetters.failedAgain(letter, Failures.reason(failed));
            return false;
        }
        dealtWith(letter);
        return true;
    }

    /** A later version may be able to read what an earlier one could not. */
    private int unreadable(Tally tally) throws InterruptedException {
        int left = 0;
        for (DeadLetter letter : deadLetters.waiting("", BATCH)) {
            if (reading.nowReadable(letter.message())) {
                deadLetters.remove(letter.id());
                tally.replayed++;
            } else {
                left++;
            }
        }
        return left;
    }
}
