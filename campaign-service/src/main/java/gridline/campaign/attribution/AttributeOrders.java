package gridline.campaign.attribution;

import gridline.campaign.attribution.OrderAttribution.CampaignTouch;
import gridline.campaign.lead.model.Lead;
import gridline.campaign.lead.model.Touch;
import gridline.contracts.Money;
import gridline.contracts.Topic;
import gridline.contracts.funnel.OrderSigned;
import gridline.contracts.pricing.QuoteAccepted;
import gridline.platform.decision.Decision;
import gridline.platform.messaging.EventSubscription;
import gridline.platform.messaging.ReceivedEvent;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.web.DuplicateException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * 归因 (CP-42): looks, for each order, for the leads its customer was, and for the leads of the same person in other campaigns.
 * Firms are known by the customer their lead became, households by their lead's own id in an accepted quote.
 */
@Configuration(proxyBeanMethods = false)
class AttributeOrders {

    private static final String ORDERS = "orderAttributions";
    private static final String COMMISSIONS = "commissions";

    @Bean
    Aggregates<OrderAttribution> orderAttributions(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure(ORDERS, "state.gridPath", "state.signedAt")
                .ensure(ORDERS, "state.signedAt")
                .ensure(ORDERS, "state.touches.campaignId");
        return factory.of(ORDERS, OrderAttribution.class);
    }

    @Bean
    Aggregates<Commission> commissions(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure(COMMISSIONS, "state.gridPath", "state.earnedAt")
                .ensure(COMMISSIONS, "state.hallId", "state.earnedAt")
                .ensure(COMMISSIONS, "state.earnedAt");
        return factory.of(COMMISSIONS, Commission.class);
    }

    @Bean
    EventSubscription<OrderSigned> onOrderSigned(Attribution attribution) {
        return EventSubscription.to(Topic.FUNNEL, OrderSigned.class, attribution::signed);
    }

    @Bean
    EventSubscription<QuoteAccepted> onQuoteAccepted(Attribution attribution) {
        return EventSubscription.to(Topic.PRICING, QuoteAccepted.class, attribution::accepted);
    }

    @Bean
    Attribution attribution(
            Aggregates<Lead> leads,
            Aggregates<OrderAttribution> orders,
            Aggregates<Commission> commissions,
            @Value("${gridline.campaign.commission:50.00}") BigDecimal commission) {
        return new Attribution(leads, orders, commissions, new Money(commission, Money.CNY));
    }

    /** 归因执行. */
    record Attribution(
            Aggregates<Lead> leads,
            Aggregates<OrderAttribution> orders,
            Aggregates<Commission> commissions,
            Money commission) {

        void signed(ReceivedEvent<OrderSigned> event) {
            OrderSigned order = event.data();
            attribute(
                    event,
                    order.orderId(),
                    order.customerId(),
                    order.communityId(),
                    order.gridPath(),
                    order.monthlyFee());
        }

        /** A firm's order is signed in the funnel; here a household's, whose id in the quote is its lead's. */
        void accepted(ReceivedEvent<QuoteAccepted> event) {
            QuoteAccepted quote = event.data();
            if (!quote.firm()) {
                attribute(
                        event,
                        quote.quoteId(),
                        quote.customerId(),
                        quote.communityId(),
                        quote.gridPath(),
                        quote.monthlyFee());
            }
        }

        private void attribute(
                ReceivedEvent<?> event,
                String orderId,
                String customerId,
                String communityId,
                String gridPath,
                Money monthlyFee) {
            List<CampaignTouch> touches = touchesBefore(customerId, event.time());
            var order =
                    new OrderAttribution(orderId, customerId, communityId, gridPath, monthlyFee, event.time(), touches);
            orders.onEvent(orderId, event, _ -> Decision.accepted(order));
            CampaignTouch last = order.lastTouch();
            if (last != null && last.hallId() != null) {
                earn(order, last, last.hallId());
            }
        }

        private void earn(OrderAttribution order, CampaignTouch last, String hallId) {
            String clerk = leads.require(last.leadId()).state().touches().stream()
                    .filter(touch -> touch.at().equals(last.at()))
                    .map(Touch::by)
                    .findFirst()
                    .orElse("");
            try {
                commissions.insert(
                        "k-" + order.orderId(),
                        new Commission(
                                order.orderId(),
                                hallId,
                                clerk,
                                order.gridPath(),
                                commission,
                                order.signedAt(),
                                Commission.Status.DUE,
                                null,
                                null),
                        List.of());
            } catch (DuplicateException earnedBefore) {
                // The event came again.
            }
        }

        private List<CampaignTouch> touchesBefore(String customerId, Instant order) {
            Map<String, Lead> found = new LinkedHashMap<>();
            leads.stream(Criteria.where("state.customerId").is(customerId))
                    .forEach(each -> found.put(each.id(), each.state()));
            leads.find(customerId).ifPresent(lead -> found.put(lead.id(), lead.state()));
            List.copyOf(found.values()).stream()
                    .map(Lead::personKey)
                    .distinct()
                    .filter(key -> key != null)
                    .flatMap(key ->
                            leads.stream(Criteria.where("state.personKey").is(key)))
                    .forEach(each -> found.putIfAbsent(each.id(), each.state()));
            List<CampaignTouch> touches = new ArrayList<>();
            found.values()
                    .forEach(lead -> lead.touches().stream()
                            .filter(touch -> !touch.at().isAfter(order))
                            .map(touch -> new CampaignTouch(
                                    lead.campaignId(), lead.id(), touch.source(), touch.hallId(), touch.at()))
                            .forEach(touches::add));
            touches.sort(Comparator.comparing(CampaignTouch::at));
            return touches;
        }
    }
}
