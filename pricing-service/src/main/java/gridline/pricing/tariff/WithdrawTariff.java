package gridline.pricing.tariff;

import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.IfMatch;
import gridline.pricing.tariff.model.Tariff;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** 资费撤回: a supervisor whose area covers the community takes a tariff back (PR-10). */
@Component
public class WithdrawTariff {

    private final Aggregates<Tariff> tariffs;
    private final Clock clock;

    WithdrawTariff(Aggregates<Tariff> tariffs, Clock clock) {
        this.tariffs = tariffs;
        this.clock = clock;
    }

    public Versioned<Tariff> withdraw(String id, IfMatch expected, Caller by, String reason) {
        by.requireCovers(tariffs.require(id).state().gridPath());
        return tariffs.change(
                id, expected.version(), tariff -> tariff.withdraw(by.id(), BusinessZone.today(clock), reason));
    }
}
