package gridline.pricing.quote.model;

import gridline.contracts.Money;
import gridline.contracts.pricing.QuoteAccepted;
import gridline.contracts.pricing.QuoteIssued;
import gridline.contracts.pricing.QuoteWithdrawn;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 报价: a price promised to a household or firm until a day. Its lines never change, whatever becomes of the tariffs behind
 * them (PR-10); it is accepted once, or taken back before that.
 *
 * @param id identity
 * @param number readable and unique, for example {@code Q20260302-130102001-0007}
 * @param customer whom it is for
 * @param communityId community the customer sits in
 * @param communityName its name
 * @param gridPath grid the community lies in
 * @param lines what is quoted
 * @param notes codes of what is paid beside it
 * @param status where it stands
 * @param issuedBy staff id
 * @param issuedOn day
 * @param validUntil last day it can be accepted
 * @param acceptance who accepted it; null while nobody has
 * @param withdrawal who took it back and why; null while nobody has
 */
public record Quote(
        String id,
        String number,
        Customer customer,
        String communityId,
        String communityName,
        String gridPath,
        List<QuoteLine> lines,
        List<Note> notes,
        QuoteStatus status,
        String issuedBy,
        LocalDate issuedOn,
        LocalDate validUntil,
        @Nullable Acceptance acceptance,
        @Nullable Withdrawal withdrawal) {

    /** A quote is valid for at most so many days. */
    public static final int LONGEST_DAYS = 90;

    /** Of lines. */
    public static final int MOST_LINES = 20;

    public static final int LONGEST_NAME = 100;

    /** Of a reason. */
    public static final int LONGEST_REASON = 500;

    public Quote {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /**
     * 客户.
     *
     * @param id opaque id in the funnel, or of a household
     * @param firm whether it is a firm
     * @param addressee name of the firm; null for a household, whose name is personal (PI-01)
     */
    public record Customer(
            String id, boolean firm, @Nullable String addressee) {}

    /** 备注: what is paid beside the quote, and how many of it. */
    public record Note(String code, int quantity) {}

    /** 接受: recorded by whom, when, and the business day. */
    public record Acceptance(String by, Instant at, LocalDate on) {}

    /** 撤回: by whom, when, on which business day and why. */
    public record Withdrawal(String by, Instant at, LocalDate on, String reason) {}

    public Money monthly() {
        return sum(QuoteLine::monthly);
    }

    public Money prepaid() {
        return sum(QuoteLine::prepaid);
    }

    public Money oneTime() {
        return sum(QuoteLine::oneTime);
    }

    /** What is paid when the service begins: in advance and once. */
    public Money dueAtStart() {
        return prepaid().plus(oneTime());
    }

    private Money sum(Function<QuoteLine, Money> part) {
        return lines.stream().map(part).reduce(Money.ZERO, Money::plus);
    }

    /** Whether its last day is over without an acceptance. */
    public boolean expired(LocalDate today) {
        return status == QuoteStatus.ISSUED && today.isAfter(validUntil);
    }

    /** Launch offers of which acceptance takes a place (PR-05). */
    public List<String> launchOffers() {
        return lines.stream()
                .map(QuoteLine::launchOfferId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What others hear of it. */
    public QuoteIssued announcement() {
        return new QuoteIssued(
                id,
                number,
                communityId,
                gridPath,
                customer.id(),
                customer.firm(),
                monthly(),
                dueAtStart(),
                validUntil,
                issuedBy);
    }

    /** Once, not after its last day, and not when it was taken back. */
    public Decision<Quote> accept(String by, Instant at, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        return new Violations()
                .when(
                        status == QuoteStatus.ACCEPTED,
                        () -> Violation.of("quote.accepted-before").with("number", number))
                .when(status == QuoteStatus.WITHDRAWN, this::takenBack)
                .when(expired(today), () -> Violation.of("quote.expired").with("validUntil", validUntil))
                .orElse(() -> Decision.accepted(
                        now(QuoteStatus.ACCEPTED, new Acceptance(by, at, today), null),
                        new QuoteAccepted(
                                id,
                                number,
                                communityId,
                                gridPath,
                                customer.id(),
                                customer.firm(),
                                monthly(),
                                dueAtStart(),
                                today,
                                by)));
    }

    /** Only while nobody accepted it, and with a reason; a quote whose last day is over can still be taken back. */
    public Decision<Quote> withdraw(String by, Instant at, ZoneId zone, String reason) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        String why = reason.strip();
        return new Violations()
                .when(
                        status == QuoteStatus.ACCEPTED,
                        () -> Violation.of("quote.accepted-before").with("number", number))
                .when(status == QuoteStatus.WITHDRAWN, this::takenBack)
                .when(
                        why.isEmpty() || why.length() > LONGEST_REASON,
                        () -> Violation.of("quote.reason-missing", "reason").with("most", LONGEST_REASON))
                .orElse(() -> Decision.accepted(
                        now(QuoteStatus.WITHDRAWN, null, new Withdrawal(by, at, today, why)),
                        new QuoteWithdrawn(
                                id, number, communityId, gridPath, customer.id(), customer.firm(), why, today, by)));
    }

    private Violation takenBack() {
        return Violation.of("quote.withdrawn-before").with("number", number);
    }

    private Quote now(QuoteStatus next, @Nullable Acceptance accepted, @Nullable Withdrawal withdrawn) {
        return new Quote(
                id,
                number,
                customer,
                communityId,
                communityName,
                gridPath,
                lines,
                notes,
                next,
                issuedBy,
                issuedOn,
                validUntil,
                accepted,
                withdrawn);
    }
}
