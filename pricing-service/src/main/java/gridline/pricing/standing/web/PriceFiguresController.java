package gridline.pricing.standing.web;

import gridline.contracts.community.CompetitorTier;
import gridline.platform.decision.Violation;
import gridline.platform.security.Caller;
import gridline.platform.security.GridPath;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.BadRequestException;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import gridline.platform.web.OutsideScopeException;
import gridline.pricing.standing.PriceStandings;
import gridline.pricing.standing.ReadPriceFigures;
import gridline.pricing.standing.model.PriceStanding;
import gridline.pricing.standing.model.ProposalFigures.Period;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * 价格数字接口 (PR-20).
 *
 * <ul>
 *   <li>{@code GET /price-figures?gridPath=&from=2026-01&to=2026-03} decisions of this month if no months are given
 *   <li>{@code GET /price-standings} the prices in force behind them, each beside the competitor's
 * </ul>
 */
@RestController
@RequestMapping("/api/pricing/v1")
@Tag(name = "price-figures", description = "价格数字: how prices stand")
class PriceFiguresController {

    private static final String GRID_PATH = "state.gridPath";

    private final ReadPriceFigures figures;
    private final PriceStandings standings;
    private final Clock clock;

    PriceFiguresController(ReadPriceFigures figures, PriceStandings standings, Clock clock) {
        this.figures = figures;
        this.standings = standings;
        this.clock = clock;
    }

    /** What the list may be filtered and sorted by. */
    static final class Standings implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("priceStandings")
                    .within("gridPath", GRID_PATH)
                    .equal("communityId", "state.communityId", String.class)
                    .equal("competitorId", "state.competitorId", String.class)
                    .equal("tier", "state.tier", CompetitorTier.class)
                    .equal("versus", "state.versus", PriceStanding.Versus.class)
                    .sortRequired("gridPath", GRID_PATH)
                    .sortRequired("approvedAt", "state.approvedAt")
                    .defaultSort("-gridPath", "-approvedAt")
                    .build();
        }
    }

    @GetMapping("/price-figures")
    @Operation(summary = "价格报表: our prices beside the competitors', proposals, decisions and special offers (PR-20)")
    PriceFigures figures(
            @RequestParam @NotBlank @Size(max = 200) String gridPath,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Caller caller) {
        if (!GridPath.isValid(gridPath)) {
            throw new OutsideScopeException();
        }
        caller.requireCovers(gridPath);
        YearMonth last = to == null ? YearMonth.from(BusinessZone.today(clock)) : month(to, "to");
        YearMonth first = from == null ? last : month(from, "from");
        if (first.isAfter(last)) {
            throw BadRequestException.of(Violation.of("price-figures.period-reversed", "from"));
        }
        Period period = new Period(
                BusinessZone.startOf(first.atDay(1)),
                BusinessZone.startOf(last.plusMonths(1).atDay(1)));
        return PriceFigures.of(gridPath, first, last, figures.of(gridPath, period));
    }

    @GetMapping("/price-standings")
    @Operation(summary = "价格态势: prices in force, each beside the competitor's it answers (PR-20)")
    Listing<PriceStandingRow> standings(@Listed(Standings.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria(GRID_PATH);
        return Listing.of(
                query,
                () -> standings.page(query, scope).map(each -> PriceStandingRow.of(each.state())),
                () -> standings.stream(query, scope).map(each -> PriceStandingRow.of(each.state())),
                PriceStandingRow.COLUMNS);
    }

    private static YearMonth month(String text, String field) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            throw BadRequestException.of(Violation.of("price-figures.month", field));
        }
    }
}
