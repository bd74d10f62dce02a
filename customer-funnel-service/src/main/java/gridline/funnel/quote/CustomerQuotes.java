package gridline.funnel.quote;

import gridline.contracts.Money;
import gridline.contracts.Topic;
import gridline.contracts.pricing.PricingEvent;
import gridline.contracts.pricing.QuoteAccepted;
import gridline.contracts.pricing.QuoteIssued;
import gridline.contracts.pricing.QuoteWithdrawn;
import gridline.funnel.quote.model.QuoteTrail;
import gridline.funnel.quote.model.QuoteTrail.Status;
import gridline.funnel.quote.model.QuoteTrail.Step;
import gridline.platform.decision.Decision;
import gridline.platform.messaging.EventSubscription;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Versioned;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 客户报价投影: the quotes for firms pricing's events told of. A quote for a household is no concern of the funnel. */
@Component
public class CustomerQuotes {

    private static final String COLLECTION = "quotes";

    private final Aggregates<QuoteTrail> quotes;

    CustomerQuotes(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure(COLLECTION, "state.customerId");
        this.quotes = factory.of(COLLECTION, QuoteTrail.class);
    }

    /** Every quote for one of the customers. */
    public List<QuoteTrail> of(Collection<String> customerIds) {
        try (Stream<Versioned<QuoteTrail>> found =
                quotes.stream(Criteria.where("state.customerId").in(customerIds))) {
            return found.map(Versioned::state).toList();
        }
    }

    void on(ReceivedEvent<PricingEvent> event) {
        QuoteTrail news = news(event);
        if (news != null) {
            quotes.onEvent(news.quoteId(), event, known -> Decision.accepted(QuoteTrail.after(known, news)));
        }
    }

    private static @Nullable QuoteTrail news(ReceivedEvent<PricingEvent> event) {
        return switch (event.data()) {
            case QuoteIssued it
            when it.firm() ->
                new QuoteTrail(
                        it.quoteId(),
                        it.number(),
                        it.customerId(),
                        it.gridPath(),
                        List.of(new Step(Status.ISSUED, event.time(), it.issuedBy(), price(it.monthlyFee()))));
            case QuoteAccepted it
            when it.firm() ->
                new QuoteTrail(
                        it.quoteId(),
                        it.number(),
                        it.customerId(),
                        it.gridPath(),
                        List.of(new Step(Status.ACCEPTED, event.time(), it.acceptedBy(), price(it.monthlyFee()))));
            case QuoteWithdrawn it
            when it.firm() ->
                new QuoteTrail(
                        it.quoteId(),
                        it.number(),
                        it.customerId(),
                        it.gridPath(),
                        List.of(new Step(Status.WITHDRAWN, event.time(), it.withdrawnBy(), it.reason())));
            default -> null;
        };
    }

    private static String price(Money monthly) {
        return "¥" + monthly.amount().toPlainString();
    }

    /** 订阅: in a class of its own, since a component cannot offer a bean that needs the component. */
    @Configuration(proxyBeanMethods = false)
    static class Subscription {

        @Bean
        EventSubscription<PricingEvent> quoteEvents(CustomerQuotes quotes) {
            return EventSubscription.to(Topic.PRICING, PricingEvent.class, quotes::on)
                    .named("CustomerQuotes");
        }
    }
}
