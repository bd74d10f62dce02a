package gridline.pricing.tariff;

import gridline.contracts.funnel.OrderSigned;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Aggregates;
import gridline.platform.time.BusinessZone;
import gridline.pricing.tariff.model.Tariff;
import gridline.pricing.tariff.model.TariffStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 资费到期与售罄: ends tariffs that were limited in time or number when that is used up (PR-05). Safe to repeat. */
@Component
class EndTariffs {

    private final Aggregates<Tariff> tariffs;

    EndTariffs(Aggregates<Tariff> tariffs) {
        this.tariffs = tariffs;
    }

    /** Ends every tariff whose last day is over at a moment. */
    void expire(Instant asOf) {
        LocalDate today = BusinessZone.dayOf(asOf);
        tariffs.stream(Criteria.where("state.status")
                        .is(TariffStatus.IN_FORCE)
                        .and("state.validUntil")
                        .lt(today))
                .forEach(over -> tariffs.change(over.id(), null, tariff -> tariff.expire(today)));
    }

    /** Counts the lines of an order; an order at something else than a tariff is no concern of this. */
    void count(ReceivedEvent<OrderSigned> event) {
        LocalDate today = BusinessZone.dayOf(event.time());
        tariffs.onEvent(
                event.data().tariffId(),
                event,
                tariff -> tariff == null
                        ? Decision.refused(Violation.of("market.unknown"))
                        : tariff.signed(event.data().lines(), today));
    }
}
