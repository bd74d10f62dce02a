package gridline.funnel.tariff;

import gridline.contracts.Money;
import gridline.platform.decision.Violation;
import gridline.platform.http.HttpClients;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.OutsideScopeException;
import gridline.platform.web.UnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/**
 * 询价: asks pricing itself whether a tariff is in force, since an event of its withdrawal may still be on its way when a
 * customer signs (PR-10).
 */
@Component
public class PricingDesk {

    private static final String IN_FORCE = "IN_FORCE";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final PricingApi api;
    private final Clock clock;

    PricingDesk(HttpClients clients, Clock clock) {
        this.api = clients.create(PricingApi.class, "pricing");
        this.clock = clock;
    }

    /**
     * Monthly fee of one line; empty if the tariff is not in force today.
     *
     * @throws OutsideScopeException if the caller may not see the tariff
     * @throws UnavailableException ({@code FN-S5.pricing-away}) if pricing does not answer
     */
    public Optional<Money> monthlyFeeInForce(String tariffId) {
        try {
            PricingApi.Answer answer = api.tariff(tariffId);
            if (answer.status() == null || answer.monthlyFee() == null || answer.validFrom() == null) {
                throw away(RETRY_AFTER, new IllegalStateException("pricing answered without status, fee or day"));
            }
            boolean inForce = answer.status().equals(IN_FORCE) && isSoldToday(answer.validFrom(), answer.validUntil());
            return inForce ? Optional.of(answer.monthlyFee()) : Optional.empty();
        } catch (HttpClientErrorException.NotFound unknown) {
            return Optional.empty();
        } catch (HttpClientErrorException.Forbidden elsewhere) {
            throw new OutsideScopeException();
        } catch (UnavailableException silent) {
            throw away(silent.retryAfter(), silent);
        }
    }

    private boolean isSoldToday(LocalDate from, @Nullable LocalDate until) {
        LocalDate today = BusinessZone.today(clock);
        return !today.isBefore(from) && (until == null || !today.isAfter(until));
    }

    private static UnavailableException away(Duration retryAfter, RuntimeException cause) {
        return new UnavailableException(Violation.of("FN-S5.pricing-away"), retryAfter, cause);
    }
}
