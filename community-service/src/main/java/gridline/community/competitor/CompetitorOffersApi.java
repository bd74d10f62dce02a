package gridline.community.competitor;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.contracts.community.OfferSource;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 竞争对手资费接口: GET list, POST one, of a community. */
@RestController
@RequestMapping(CompetitorOffersApi.PATH)
@Tag(name = "competitor-offers", description = "竞争对手资费: what competitors offer in a community")
class CompetitorOffersApi {

    static final String PATH = "/api/community/v1/communities/{id}/competitor-offers";

    private final CompetitorOffers offers;

    CompetitorOffersApi(CompetitorOffers offers) {
        this.offers = offers;
    }

    @GetMapping
    @Operation(operationId = "listCompetitorOffers", summary = "查询竞争对手资费: newest first")
    Listing<OfferView> list(@PathVariable String id, @Listed(OfferList.class) ListQuery query, Caller caller) {
        offers.requireVisible(id, caller);
        return Listing.of(
                query,
                () -> offers.page(id, query).map(OfferView::of),
                () -> offers.stream(id, query).map(OfferView::of),
                CsvColumns.of(OfferView.class));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "observeCompetitorOffer", summary = "记录竞争对手资费: pricing reacts to it (PR-20)")
    ResponseEntity<OfferView> observe(@PathVariable String id, @Valid @RequestBody OfferBody body, Caller caller) {
        Versioned<CompetitorOffer> offer = offers.observe(id, body.toCommand(), caller);
        return Entities.created(URI.create(PATH.replace("{id}", id)), offer, OfferView.of(offer));
    }

    /** 金额请求. */
    @Schema(name = "StatedAmount")
    record AmountBody(
            @NotNull @Schema(type = "string", description = "Yuan, at most two decimals", example = "50.00")
            BigDecimal amount,

            @NotNull @Schema(example = "CNY") String currency) {

        static @Nullable StatedAmount toStated(@Nullable AmountBody body) {
            return body == null ? null : new StatedAmount(body.amount, body.currency);
        }
    }

    /** 竞争对手资费请求. */
    @Schema(name = "CompetitorOfferBody")
    record OfferBody(
            @NotNull @Schema(example = "telecom") String competitorId,

            @NotNull @Schema(description = "Mbit/s, 1 to 100,000")
            Integer speedMbps,

            @NotNull @Valid @Schema(description = "0.01 to 10,000 yuan")
            AmountBody monthlyFee,

            @Valid @Nullable AmountBody oneTimeFee,
            @Nullable @Schema(description = "1 to 120") Integer termMonths,
            @Valid @Nullable AmountBody prepaid,
            @NotNull OfferSource source,

            @NotNull @Schema(description = "Not in the future")
            LocalDate observedOn) {

        ObserveOffer toCommand() {
            return new ObserveOffer(
                    competitorId,
                    speedMbps,
                    new StatedAmount(monthlyFee.amount(), monthlyFee.currency()),
                    AmountBody.toStated(oneTimeFee),
                    termMonths,
                    AmountBody.toStated(prepaid),
                    source,
                    observedOn);
        }
    }

    /** 竞争对手资费 as it is shown. */
    @Schema(name = "CompetitorOffer", description = "竞争对手资费 as it was seen")
    record OfferView(
            String id,
            String communityId,
            String competitorId,
            String competitorName,
            CompetitorTier tier,
            int speedMbps,
            Money monthlyFee,
            @Nullable Money oneTimeFee,
            @Nullable Integer termMonths,
            @Nullable Money prepaid,
            OfferSource source,
            LocalDate observedOn,
            String recordedBy,
            Instant recordedAt) {

        static OfferView of(Versioned<CompetitorOffer> versioned) {
            CompetitorOffer offer = versioned.state();
            return new OfferView(
                    versioned.id(),
                    offer.communityId(),
                    offer.competitorId(),
                    offer.competitorName(),
                    offer.tier(),
                    offer.speedMbps(),
                    offer.monthlyFee(),
                    offer.oneTimeFee(),
                    offer.termMonths(),
                    offer.prepaid(),
                    offer.source(),
                    offer.observedOn(),
                    offer.recordedBy(),
                    offer.recordedAt());
        }
    }

    /** 竞争对手资费列表: what offers may be filtered and sorted by. */
    static final class OfferList implements ListDefinition {

        @Override
        public ListSpec spec() {
            return ListSpec.of("competitor-offers")
                    .equal("competitorId", "state.competitorId", String.class)
                    .equal("tier", "state.tier", CompetitorTier.class)
                    .equal("speedMbps", "state.speedMbps", Integer.class)
                    .range("observedOn", "state.observedOn", LocalDate.class)
                    .sortRequired("observedOn", "state.observedOn")
                    .sortRequired("speedMbps", "state.speedMbps")
                    .sortRequired("monthlyFee", "state.monthlyFee.fen")
                    .defaultSort("-observedOn")
                    .build();
        }
    }
}
