package gridline.pricing.quote;

import gridline.platform.decision.Refused;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.IfMatch;
import gridline.platform.web.RefusedException;
import gridline.platform.web.StaleVersionException;
import gridline.pricing.quote.model.Quote;
import gridline.pricing.special.TakePlace;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * 接受报价: once, at the price it was issued with. Where it holds a launch offer the customer's place is taken first (PR-05); a
 * customer who has one keeps it, so that a repetition after a crash in between is safe.
 */
@Component
public class AcceptQuote {

    private final Aggregates<Quote> quotes;
    private final TakePlace places;
    private final Clock clock;

    AcceptQuote(Aggregates<Quote> quotes, TakePlace places, Clock clock) {
        this.quotes = quotes;
        this.places = places;
        this.clock = clock;
    }

    public Versioned<Quote> accept(String id, IfMatch expected, Caller by) {
        Versioned<Quote> stored = quotes.require(id);
        Quote quote = stored.state();
        by.requireCovers(quote.gridPath());
        Instant now = clock.instant();
        if (!quote.launchOffers().isEmpty()) {
            Long version = expected.version();
            if (version != null && version != stored.version()) {
                throw new StaleVersionException(id, version, stored.version());
            }
            if (quote.accept(by.id(), now, BusinessZone.ID) instanceof Refused<Quote> no) {
                throw RefusedException.of(no);
            }
            quote.launchOffers()
                    .forEach(offer -> places.take(offer, quote.customer().id(), by));
        }
        return quotes.change(id, expected.version(), each -> each.accept(by.id(), now, BusinessZone.ID));
    }
}
