package gridline.pricing.tariff;

import gridline.contracts.pricing.ProposalApproved;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.DuplicateException;
import gridline.pricing.tariff.model.Tariff;
import gridline.pricing.tariff.model.TariffStatus;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 资费生效: brings the tariff of an approved proposal into force, once, in place of the one before it (PR-10). */
@Component
public class OpenTariff {

    private final Aggregates<Tariff> tariffs;

    OpenTariff(Aggregates<Tariff> tariffs) {
        this.tariffs = tariffs;
    }

    /** Safe to repeat. */
    public void by(ProposalApproved approved) {
        Tariff tariff = Tariff.from(approved);
        try {
            tariffs.insert(tariff.id(), tariff, List.of(tariff.announcement()));
        } catch (DuplicateException seenBefore) {
            // Opened already; what is left to do is to end the ones before it.
        }
        replaceOlderThanTheNewest(tariff.communityId(), tariff.speedMbps());
    }

    private void replaceOlderThanTheNewest(String communityId, int speedMbps) {
        List<Tariff> inForce = tariffs.stream(Criteria.where("state.communityId")
                        .is(communityId)
                        .and("state.status")
                        .is(TariffStatus.IN_FORCE)
                        .and("state.speedMbps")
                        .is(speedMbps))
                .map(Versioned::state)
                .sorted(Tariff.NEWEST_LAST)
                .toList();
        if (inForce.size() > 1) {
            Tariff newest = inForce.getLast();
            inForce.subList(0, inForce.size() - 1)
                    .forEach(older -> tariffs.change(older.id(), null, tariff -> tariff.replaceBy(newest)));
        }
    }
}
