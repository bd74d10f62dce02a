package gridline.funnel.customer.web;

import gridline.funnel.customer.model.Customer;
import gridline.funnel.order.model.Order;
import gridline.funnel.quote.model.QuoteTrail;
import gridline.funnel.registration.model.PastRegistration;
import gridline.funnel.registration.model.Registration;
import gridline.funnel.staff.model.StaffMember;
import gridline.funnel.stage.model.Evidence;
import gridline.funnel.stage.model.StageChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 时间线条目: one thing that happened with a customer.
 *
 * @param kind what sort of thing
 * @param at when it happened; of an action, when it was done
 * @param code what exactly: kind of action or evidence, of change of stage, of the end of a lease, status of an order or quote
 * @param by who did it; null for what happened by itself
 * @param note free text, phone numbers masked; of a quote its number and price, or why it was taken back
 * @param ref id of the action, evidence, order, quote or merge
 * @param fromCustomerId file it happened with, if that was given up for this one (FN-16); else null
 */
record TimelineEntry(
        Kind kind,
        Instant at,
        String code,
        @Nullable StaffMember by,
        @Nullable String note,
        @Nullable String ref,
        @Nullable String fromCustomerId) {

    /** 条目类型. */
    enum Kind {
        STAGE,
        CLAIMED,
        ENDED,
        ACTION,
        EVIDENCE,
        ORDER,
        QUOTE,
        MERGE
    }

    /**
     * Everything, the latest first; what happened with the files given up for it too.
     *
     * @param absorbed those files, whole
     * @param quotes quotes for any of them
     * @param staff names the staff quotes name by id
     */
    static List<TimelineEntry> of(
            Customer customer, List<Customer> absorbed, List<QuoteTrail> quotes, Function<String, StaffMember> staff) {
        List<TimelineEntry> entries = own(customer);
        absorbed.forEach(other -> own(other).forEach(entry -> entries.add(entry.from(other.id()))));
        quotes.forEach(quote -> quote.steps().forEach(step -> entries.add(quote(quote, step, staff))));
        entries.sort(Comparator.comparing(TimelineEntry::at).reversed());
        return entries;
    }

    private TimelineEntry from(String customerId) {
        return new TimelineEntry(kind, at, code, by, note, ref, customerId);
    }

    private static List<TimelineEntry> own(Customer customer) {
        List<TimelineEntry> entries = new ArrayList<>();
        customer.stageHistory().forEach(change -> entries.add(stage(change)));
        customer.pastRegistrations().forEach(past -> {
            StaffMember holder = new StaffMember(past.holderId(), past.holderName());
            entries.add(new TimelineEntry(Kind.CLAIMED, past.since(), "CLAIMED", holder, null, null, null));
            entries.add(ended(past, holder));
        });
        Registration lease = customer.tenure().registration();
        if (lease != null) {
            entries.add(new TimelineEntry(Kind.CLAIMED, lease.since(), "CLAIMED", lease.holder(), null, null, null));
        }
        customer.diary()
                .actions()
                .forEach(action -> entries.add(new TimelineEntry(
                        Kind.ACTION,
                        action.doneAt(),
                        action.kind().name(),
                        action.by(),
                        FreeText.masked(action.note()),
                        action.id(),
                        null)));
        customer.evidence().forEach(evidence -> entries.add(evidence(evidence)));
        customer.orders().forEach(order -> order.steps().forEach(step -> entries.add(order(order, step))));
        merges(customer, entries);
        return entries;
    }

    private static void merges(Customer customer, List<TimelineEntry> entries) {
        customer.kin().absorbed().forEach(one -> {
            entries.add(
                    new TimelineEntry(Kind.MERGE, one.at(), "ABSORBED", one.by(), one.firmName(), one.mergeId(), null));
            if (one.undoneAt() != null) {
                entries.add(new TimelineEntry(
                        Kind.MERGE, one.undoneAt(), "UNDONE", null, one.firmName(), one.mergeId(), null));
            }
        });
        var into = customer.kin().mergedInto();
        if (into != null) {
            entries.add(new TimelineEntry(Kind.MERGE, into.at(), "MERGED_INTO", into.by(), null, into.mergeId(), null));
        }
    }

    private static TimelineEntry stage(StageChange change) {
        return new TimelineEntry(
                Kind.STAGE,
                change.at(),
                change.kind() + ":" + change.to(),
                change.by(),
                FreeText.shown(change.reasonText()),
                null,
                null);
    }

    private static TimelineEntry ended(PastRegistration past, StaffMember holder) {
        boolean byItself = past.ending() == PastRegistration.Ending.LAPSED;
        return new TimelineEntry(
                Kind.ENDED, past.endedAt(), past.ending().name(), byItself ? null : holder, null, null, null);
    }

    private static TimelineEntry evidence(Evidence evidence) {
        return new TimelineEntry(
                Kind.EVIDENCE,
                evidence.recordedAt(),
                evidence.kind().name(),
                evidence.by(),
                FreeText.masked(evidence.note()),
                evidence.id(),
                null);
    }

    private static TimelineEntry quote(QuoteTrail quote, QuoteTrail.Step step, Function<String, StaffMember> staff) {
        return new TimelineEntry(
                Kind.QUOTE,
                step.at(),
                step.status().name(),
                staff.apply(step.staffId()),
                quote.number() + " · " + FreeText.masked(step.note()),
                quote.quoteId(),
                null);
    }

    private static TimelineEntry order(Order order, Order.Step step) {
        return new TimelineEntry(
                Kind.ORDER, step.at(), step.status().name(), step.by(), FreeText.shown(step.note()), order.id(), null);
    }
}
