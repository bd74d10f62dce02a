package gridline.funnel.customer.persistence;

import gridline.contracts.Money;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.order.model.OrderStatus;
import gridline.platform.web.ListQuery;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * 订购月费: what the customers of a list have ordered, in yuan a month, read off the customers themselves, so that it is right under
 * every filter. Only those with an order are read, and of them no more than their orders.
 */
@Component
public class OrderedFees {

    private static final List<String> COUNTED =
            List.of(OrderStatus.PREPARED.name(), OrderStatus.SIGNED.name(), OrderStatus.ACTIVATED.name());
    private static final String ORDERS = "state.orders";

    private final MongoTemplate mongo;

    OrderedFees(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * 阶段合计.
     *
     * @param customers customers with an order that is not cancelled
     * @param monthlyFee price of these orders a month, in yuan
     */
    public record Sum(long customers, Money monthlyFee) {

        public static final Sum NONE = new Sum(0, Money.ZERO);

        private Sum plus(Money more) {
            return new Sum(customers + 1, monthlyFee.plus(more));
        }
    }

    /** By stage, those without any left out. */
    public Map<FunnelStage, Sum> byStage(ListQuery list, Criteria scope) {
        Criteria ordered = Criteria.where(ORDERS + ".status").in(COUNTED);
        Query query = list.countQuery(new Criteria().andOperator(Customers.counting(scope), ordered));
        query.fields().include("state.stage", ORDERS);
        Map<FunnelStage, Sum> sums = new EnumMap<>(FunnelStage.class);
        try (Stream<Document> found = mongo.stream(query, Document.class, Customers.COLLECTION)) {
            found.map(each -> each.get("state", Document.class))
                    .forEach(state -> sums.merge(
                            FunnelStage.valueOf(state.getString("stage")),
                            Sum.NONE.plus(fee(state)),
                            (one, other) -> one.plus(other.monthlyFee())));
        }
        return sums;
    }

    private static Money fee(Document state) {
        return state.getList("orders", Document.class).stream()
                .filter(order -> COUNTED.contains(order.getString("status")))
                .map(OrderedFees::monthly)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money monthly(Document order) {
        Document fee = order.get("terms", Document.class).get("monthlyFee", Document.class);
        return Money.ofFen(fee.get("fen", Number.class).longValue())
                .times(order.get("lines", Number.class).longValue());
    }
}
