package gridline.funnel.tariff;

import gridline.contracts.Topic;
import gridline.contracts.pricing.PricingEvent;
import gridline.contracts.pricing.TariffApproved;
import gridline.contracts.pricing.TariffWithdrawn;
import gridline.funnel.tariff.model.Tariff;
import gridline.platform.decision.Decision;
import gridline.platform.messaging.EventSubscription;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Versioned;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** 资费投影: the tariffs pricing's events told of (PR-10). */
@Component
public class Tariffs {

    private final Aggregates<Tariff> tariffs;

    Tariffs(AggregatesFactory factory) {
        this.tariffs = factory.of("tariffs", Tariff.class);
    }

    public Optional<Tariff> find(String tariffId) {
        return tariffs.find(tariffId).map(Versioned::state);
    }

    void on(ReceivedEvent<PricingEvent> event) {
        switch (event.data()) {
            case TariffApproved approved ->
                tariffs.onEvent(
                        approved.tariffId(), event, known -> Decision.accepted(Tariff.approved(known, approved)));
            case TariffWithdrawn withdrawn ->
                tariffs.onEvent(
                        withdrawn.tariffId(), event, known -> Decision.accepted(Tariff.withdrawn(known, withdrawn)));
            default -> {
                // every other event of pricing says nothing about what may be sold
            }
        }
    }

    /** 订阅: in a class of its own, since a component cannot offer a bean that needs the component. */
    @Configuration(proxyBeanMethods = false)
    static class Subscription {

        @Bean
        EventSubscription<PricingEvent> pricingEvents(Tariffs tariffs) {
            return EventSubscription.to(Topic.PRICING, PricingEvent.class, tariffs::on);
        }
    }
}
