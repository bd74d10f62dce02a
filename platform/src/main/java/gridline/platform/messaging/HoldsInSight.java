package gridline.platform.messaging;

/**
 * Whether any aggregate was held back when a poll began, or has been since. Events come by hundreds and hardly ever is one
 * held back: one look a poll instead of one for each event. Only the reader of a partition holds back what comes from it.
 */
final class HoldsInSight {

    private final HeldBack heldBack;
    private volatile boolean any;

    HoldsInSight(HeldBack heldBack) {
        this.heldBack = heldBack;
        this.any = heldBack.any();
    }

    /** As {@link HeldBack#joins}. */
    boolean joined(String subscription, IncomingEvent event) {
        return any && heldBack.joins(subscription, event);
    }

    void hold(String subscription, IncomingEvent event) {
        any = true;
        heldBack.hold(subscription, event);
    }
}
