package gridline.campaign.budget;

import gridline.campaign.budget.model.Budget;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 预算集合: one document per org node and quarter. */
@Configuration(proxyBeanMethods = false)
class BudgetStore {

    private static final String COLLECTION = "budgets";

    @Bean
    Aggregates<Budget> budgets(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure(COLLECTION, "state.gridPath", "state.quarter").ensure(COLLECTION, "state.quarter");
        return factory.of(COLLECTION, Budget.class);
    }
}
