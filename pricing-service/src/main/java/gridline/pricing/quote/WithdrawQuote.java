package gridline.pricing.quote;

import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.IfMatch;
import gridline.pricing.quote.model.Quote;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** 撤回报价: takes a quote back that nobody accepted, with a reason. */
@Component
public class WithdrawQuote {

    private final Aggregates<Quote> quotes;
    private final Clock clock;

    WithdrawQuote(Aggregates<Quote> quotes, Clock clock) {
        this.quotes = quotes;
        this.clock = clock;
    }

    public Versioned<Quote> withdraw(String id, IfMatch expected, Caller by, String reason) {
        by.requireCovers(quotes.require(id).state().gridPath());
        Instant now = clock.instant();
        return quotes.change(id, expected.version(), each -> each.withdraw(by.id(), now, BusinessZone.ID, reason));
    }
}
