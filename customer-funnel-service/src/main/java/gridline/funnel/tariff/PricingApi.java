package gridline.funnel.tariff;

import gridline.contracts.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** 资费服务: what the funnel asks the pricing service for. */
public interface PricingApi {

    /**
     * 资费回答: the fields of the answer the funnel needs, any of which may be missing; the rest is ignored.
     *
     * @param validUntil null also if it is open
     */
    record Answer(
            @Nullable String status,
            @Nullable Money monthlyFee,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    @GetExchange("/api/pricing/v1/tariffs/{id}")
    Answer tariff(@PathVariable String id);
}
