package gridline.pricing.bundle.model;

import gridline.contracts.Money;
import java.util.List;
import java.util.Map;

/** 档位: one row of the matrix. */
public sealed interface Tier {

    /** Local-to-national minutes a month. */
    int minutes();

    /**
     * 可报价档位.
     *
     * @param prices monthly price of each edition and plan
     * @param maxTerminals most fixed and 2G terminals together
     * @param minThreeG least 3G terminals of plan B
     * @param services value-added services included, of each edition
     */
    record Quoted(
            int minutes,
            Map<Edition, Map<PlanKind, Money>> prices,
            int maxTerminals,
            int minThreeG,
            Map<Edition, List<ValueAddedService>> services)
            implements Tier {

        public Quoted {
            prices = Map.copyOf(prices);
            services = Map.copyOf(services);
        }

        /** Monthly price without broadband, add-ons and 3G packages. */
        public Money price(Edition edition, PlanKind plan) {
            return prices.getOrDefault(edition, Map.of()).getOrDefault(plan, Money.ZERO);
        }

        public List<ValueAddedService> services(Edition edition) {
            return services.getOrDefault(edition, List.of());
        }
    }

    /** 仅登记档位: follows the household bundle's tariff, which we do not have; it can be recorded, not quoted. */
    record Recorded(int minutes) implements Tier {}
}
