package gridline.campaign.attribution;

import gridline.contracts.Money;
import gridline.platform.persistence.Aggregates;
import gridline.platform.web.DuplicateException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** A commission that the access matrix reaches. */
@Component
public class CommissionAtHome {

    private final Aggregates<Commission> commissions;

    CommissionAtHome(Aggregates<Commission> commissions) {
        this.commissions = commissions;
    }

    public void store(String id, String grid) {
        try {
            commissions.insert(
                    id,
                    new Commission(
                            "o-access",
                            "hall-1",
                            "u-clerk",
                            grid,
                            Money.yuan("50"),
                            Instant.EPOCH,
                            Commission.Status.DUE,
                            null,
                            null),
                    List.of());
        } catch (DuplicateException thereAlready) {
            // A test before this one stored it.
        }
    }
}
