package gridline.pricing.market;

import gridline.contracts.pricing.TariffWithdrawn;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Aggregates;
import gridline.pricing.market.model.CommunityMarket;
import gridline.pricing.tariff.model.Tariff;
import org.springframework.stereotype.Component;

/**
 * 撤回后重新建议: after a tariff was taken back the next observation of the same offer proposes again; without this it would
 * count as already answered.
 */
@Component
class ForgetDecision {

    private final Aggregates<CommunityMarket> markets;
    private final Aggregates<Tariff> tariffs;

    ForgetDecision(Aggregates<CommunityMarket> markets, Aggregates<Tariff> tariffs) {
        this.markets = markets;
        this.tariffs = tariffs;
    }

    void on(ReceivedEvent<TariffWithdrawn> event) {
        String proposalId = tariffs.require(event.data().tariffId()).state().proposalId();
        markets.onEvent(
                event.data().communityId(),
                event,
                market -> market == null
                        ? Decision.refused(Violation.of("market.unknown"))
                        : Decision.accepted(market.forget(proposalId)));
    }
}
