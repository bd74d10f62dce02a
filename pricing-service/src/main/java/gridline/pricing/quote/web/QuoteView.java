package gridline.pricing.quote.web;

import gridline.contracts.Money;
import gridline.platform.persistence.Versioned;
import gridline.pricing.quote.model.Quote;
import gridline.pricing.quote.model.QuoteLine;
import gridline.pricing.quote.model.QuoteStatus;
import gridline.pricing.wording.Wording;
import gridline.pricing.wording.Wording.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 报价视图: a quote as clients see it.
 *
 * @param expired whether its last day is over without an acceptance
 */
record QuoteView(
        String id,
        String number,
        QuoteCustomerView customer,
        String communityId,
        String communityName,
        String gridPath,
        QuoteStatus status,
        boolean expired,
        LocalDate issuedOn,
        LocalDate validUntil,
        String issuedBy,
        Money monthlyFee,
        Money prepaid,
        Money oneTimeFee,
        Money dueAtStart,
        List<QuoteLineView> lines,
        List<QuoteNoteView> notes,
        @Nullable AcceptanceView acceptance,
        @Nullable QuoteWithdrawalView withdrawal,
        long version) {

    /** 客户; the addressee is null for a household. */
    record QuoteCustomerView(
            String id, boolean firm, @Nullable String addressee) {}

    /** 报价行. */
    record QuoteLineView(
            String code,
            Map<String, String> params,
            String text,
            int quantity,
            Money unitMonthly,
            Money monthly,
            Money prepaid,
            Money oneTime,
            TraceView trace) {}

    /** 溯源. */
    record TraceView(
            QuoteLine.Source source,
            String id,
            String rulesId,
            int rulesVersion,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt) {}

    /** 备注. */
    record QuoteNoteView(String code, int quantity, String text) {}

    /** 接受. */
    record AcceptanceView(String by, Instant at, LocalDate on) {}

    /** 撤回. */
    record QuoteWithdrawalView(String by, Instant at, LocalDate on, String reason) {}

    static QuoteView of(Versioned<Quote> stored, LocalDate today, Wording wording, Language language) {
        Quote quote = stored.state();
        Quote.Acceptance acceptance = quote.acceptance();
        Quote.Withdrawal withdrawal = quote.withdrawal();
        return new QuoteView(
                quote.id(),
                quote.number(),
                new QuoteCustomerView(
                        quote.customer().id(),
                        quote.customer().firm(),
                        quote.customer().addressee()),
                quote.communityId(),
                quote.communityName(),
                quote.gridPath(),
                quote.status(),
                quote.expired(today),
                quote.issuedOn(),
                quote.validUntil(),
                quote.issuedBy(),
                quote.monthly(),
                quote.prepaid(),
                quote.oneTime(),
                quote.dueAtStart(),
                quote.lines().stream()
                        .map(line -> line(line, wording, language))
                        .toList(),
                quote.notes().stream()
                        .map(note -> new QuoteNoteView(
                                note.code(),
                                note.quantity(),
                                wording.text(
                                        language, note.code(), Map.of("count", Integer.toString(note.quantity())))))
                        .toList(),
                acceptance == null ? null : new AcceptanceView(acceptance.by(), acceptance.at(), acceptance.on()),
                withdrawal == null
                        ? null
                        : new QuoteWithdrawalView(
                                withdrawal.by(), withdrawal.at(), withdrawal.on(), withdrawal.reason()),
                stored.version());
    }

    private static QuoteLineView line(QuoteLine line, Wording wording, Language language) {
        QuoteLine.Trace trace = line.trace();
        return new QuoteLineView(
                line.code(),
                line.params(),
                wording.text(language, line.code(), line.params()),
                line.quantity(),
                line.unitMonthly(),
                line.monthly(),
                line.prepaid(),
                line.oneTime(),
                new TraceView(
                        trace.source(),
                        trace.id(),
                        trace.rulesId(),
                        trace.rulesVersion(),
                        trace.approvedBy(),
                        trace.approvedAt()));
    }
}
