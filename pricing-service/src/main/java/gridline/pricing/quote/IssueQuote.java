package gridline.pricing.quote;

import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import gridline.platform.idempotency.RequestIdentity;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.security.GridPath;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.RefusedException;
import gridline.pricing.quote.PriceLines.Priced;
import gridline.pricing.quote.model.Quote;
import gridline.pricing.quote.model.Quote.Customer;
import gridline.pricing.quote.model.QuoteStatus;
import gridline.pricing.quote.model.WantedLine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** 发出报价: freezes the prices of today for a household or firm. */
@Component
public class IssueQuote {

    private final Aggregates<Quote> quotes;
    private final PriceLines prices;
    private final QuoteNumbers numbers;
    private final Clock clock;

    IssueQuote(Aggregates<Quote> quotes, PriceLines prices, QuoteNumbers numbers, Clock clock) {
        this.quotes = quotes;
        this.prices = prices;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * 报价命令.
     *
     * @param validDays days it can be accepted, today included
     */
    public record Wanted(
            Customer customer, String communityId, String gridPath, int validDays, List<WantedLine> lines) {}

    /** @throws RefusedException with everything that is wrong; then nothing is stored and no number used */
    public Versioned<Quote> issue(Wanted wanted, Caller by) {
        if (!GridPath.isValid(wanted.gridPath())) {
            throw RefusedException.of(Violation.of("quote.no-grid", "gridPath"));
        }
        by.requireCovers(wanted.gridPath());
        Violations violations = check(wanted);
        Priced priced = prices.price(
                wanted.lines().stream().limit(Quote.MOST_LINES).toList(),
                new PriceLines.Place(
                        wanted.customer().id(), wanted.customer().firm(), wanted.communityId(), wanted.gridPath(), by));
        LocalDate today = BusinessZone.today(clock);
        LocalDate validUntil = today.plusDays(Math.clamp(wanted.validDays(), 1, Quote.LONGEST_DAYS) - 1L);
        violations
                .addAll(priced.violations)
                .when(
                        validUntil.isAfter(priced.latest) && !priced.latest.isBefore(today),
                        () -> Violation.of("quote.longer-than-offer", "validDays")
                                .with("endsOn", priced.latest)
                                .with("nearest", ChronoUnit.DAYS.between(today, priced.latest) + 1));
        if (!violations.isEmpty()) {
            throw new RefusedException(violations.list());
        }
        String id = "q-" + RequestIdentity.newId();
        Quote quote = new Quote(
                id,
                numbers.next(wanted.gridPath(), today),
                wanted.customer(),
                wanted.communityId(),
                priced.communityName == null ? "" : priced.communityName,
                wanted.gridPath(),
                priced.lines,
                priced.notes,
                QuoteStatus.ISSUED,
                by.id(),
                today,
                validUntil,
                null,
                null);
        return quotes.insert(id, quote, List.of(quote.announcement()));
    }

    private static Violations check(Wanted wanted) {
        Customer customer = wanted.customer();
        String addressee = customer.addressee();
        int lines = wanted.lines().size();
        return new Violations()
                .when(
                        customer.id().isBlank() || customer.id().length() > Quote.LONGEST_NAME,
                        () -> Violation.of("special.id-unusable", "customer.id").with("most", Quote.LONGEST_NAME))
                .when(
                        wanted.communityId().isBlank() || wanted.communityId().length() > Quote.LONGEST_NAME,
                        () -> Violation.of("special.id-unusable", "communityId").with("most", Quote.LONGEST_NAME))
                .when(
                        customer.firm()
                                && (addressee == null
                                        || addressee.isBlank()
                                        || addressee.length() > Quote.LONGEST_NAME),
                        () -> Violation.of("quote.addressee-missing", "customer.addressee")
                                .with("most", Quote.LONGEST_NAME))
                .when(
                        !customer.firm() && addressee != null,
                        () -> Violation.of("quote.addressee-of-household", "customer.addressee"))
                .when(
                        wanted.validDays() < 1 || wanted.validDays() > Quote.LONGEST_DAYS,
                        () -> Violation.of("quote.validity-out-of-range", "validDays")
                                .with("most", Quote.LONGEST_DAYS)
                                .with("nearest", Math.clamp(wanted.validDays(), 1, Quote.LONGEST_DAYS)))
                .when(
                        lines < 1 || lines > Quote.MOST_LINES,
                        () -> Violation.of("quote.lines-out-of-range", "lines").with("most", Quote.MOST_LINES));
    }
}
