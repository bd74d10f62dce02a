package gridline.campaign.budget;

import gridline.contracts.Money;
import java.math.BigDecimal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 预算参数: limits that are configured. */
@Component
class BudgetSettings {

    private final Money courtesyCap;

    /** @param courtesyCap yuan a partner's person may get in a quarter (CP-52); 200 unless configured */
    BudgetSettings(@Value("${gridline.campaign.courtesy-cap:200.00}") BigDecimal courtesyCap) {
        this.courtesyCap = new Money(courtesyCap, Money.CNY);
    }

    Money courtesyCap() {
        return courtesyCap;
    }
}
