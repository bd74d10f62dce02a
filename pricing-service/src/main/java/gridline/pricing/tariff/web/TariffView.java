package gridline.pricing.tariff.web;

import gridline.contracts.Money;
import gridline.platform.persistence.Versioned;
import gridline.pricing.tariff.model.Tariff;
import gridline.pricing.tariff.model.TariffStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 资费视图: a tariff as clients see it. */
record TariffView(
        String id,
        String proposalId,
        String communityId,
        String communityName,
        String gridPath,
        TariffStatus status,
        int speedMbps,
        Money monthlyFee,
        int termMonths,
        @Nullable Money installationFee,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Integer firstUsers,
        @Nullable Integer linesSigned,
        String approvedBy,
        Instant approvedAt,
        @Nullable EndingView ending,
        long version) {

    /** 终止; {@code replacedBy} is null for a withdrawal. */
    record EndingView(
            String by,
            LocalDate on,
            String reason,
            @Nullable String replacedBy) {}

    static TariffView of(Versioned<Tariff> stored) {
        Tariff tariff = stored.state();
        Tariff.Ending ending = tariff.ending();
        Tariff.Sale sale = tariff.sale();
        return new TariffView(
                tariff.id(),
                tariff.proposalId(),
                tariff.communityId(),
                tariff.communityName(),
                tariff.gridPath(),
                tariff.status(),
                tariff.speedMbps(),
                tariff.monthlyFee(),
                tariff.termMonths(),
                tariff.installationFee(),
                tariff.validFrom(),
                tariff.validUntil(),
                sale == null ? null : sale.firstUsers(),
                sale == null ? null : sale.signed(),
                tariff.approvedBy(),
                tariff.approvedAt(),
                ending == null ? null : new EndingView(ending.by(), ending.on(), ending.reason(), ending.replacedBy()),
                stored.version());
    }
}
