package gridline.funnel.tariff.model;

import gridline.contracts.pricing.TariffApproved;
import gridline.contracts.pricing.TariffWithdrawn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 资费: a tariff of a community as pricing's events told it (PR-10).
 *
 * @param tariffId id in pricing
 * @param communityId community it is sold in
 * @param gridPath path of the grid the community lies in
 * @param terms what it costs; null if only its withdrawal is known
 * @param validFrom first day it may be sold; null if only its withdrawal is known
 * @param validUntil last day it may be sold; null if open
 * @param withdrawnOn day from which it may not be sold; null while it may
 */
public record Tariff(
        String tariffId,
        String communityId,
        String gridPath,
        @Nullable TariffTerms terms,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate withdrawnOn) {

    /** The tariff after an approval; a withdrawal already known stays. */
    public static Tariff approved(@Nullable Tariff known, TariffApproved event) {
        return new Tariff(
                event.tariffId(),
                event.communityId(),
                event.gridPath(),
                new TariffTerms(event.speedMbps(), event.monthlyFee(), event.termMonths(), event.installationFee()),
                event.validFrom(),
                event.validUntil(),
                known == null ? null : known.withdrawnOn());
    }

    /** The tariff after a withdrawal, also when its approval was never seen. */
    public static Tariff withdrawn(@Nullable Tariff known, TariffWithdrawn event) {
        return new Tariff(
                event.tariffId(),
                event.communityId(),
                event.gridPath(),
                known == null ? null : known.terms(),
                known == null ? null : known.validFrom(),
                known == null ? null : known.validUntil(),
                event.withdrawnOn());
    }

    /** The terms to sell it at on a day, Asia/Shanghai; null if it may not be sold that day. */
    public @Nullable TariffTerms termsOn(LocalDate day) {
        boolean started = validFrom != null && !day.isBefore(validFrom);
        boolean ended = validUntil != null && day.isAfter(validUntil);
        boolean withdrawn = withdrawnOn != null && !day.isBefore(withdrawnOn);
        return started && !ended && !withdrawn ? terms : null;
    }
}
