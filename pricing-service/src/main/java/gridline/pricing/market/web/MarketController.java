package gridline.pricing.market.web;

import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.Entities;
import gridline.platform.web.ListQuery;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import gridline.pricing.market.model.CommunityMarket;
import gridline.pricing.rule.RuleSets;
import gridline.pricing.rule.model.RuleSet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 市场接口: {@code GET /markets}, {@code GET /markets/{id}}. */
@RestController
@RequestMapping("/api/pricing/v1/markets")
@Tag(name = "markets", description = "市场: what competitors ask in each community, made comparable (PR-21)")
class MarketController {

    private final Aggregates<CommunityMarket> markets;
    private final RuleSets ruleSets;
    private final Clock clock;

    MarketController(Aggregates<CommunityMarket> markets, RuleSets ruleSets, Clock clock) {
        this.markets = markets;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Competitors' latest offers by community, at our steps and by the month all in all")
    Listing<MarketView> list(@Listed(MarketLists.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria("state.gridPath");
        Function<Versioned<CommunityMarket>, MarketView> shown = shown();
        return Listing.of(
                query,
                () -> markets.page(query, scope).map(shown),
                () -> markets.stream(query, scope).map(shown),
                MarketLists.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Competitors' latest offers in one community")
    ResponseEntity<MarketView> item(@PathVariable String id, Caller caller) {
        Versioned<CommunityMarket> market = markets.require(id);
        caller.requireCovers(market.state().gridPath());
        return Entities.ok(market, shown().apply(market));
    }

    /** Looks the rules of a grid up once for all of its communities. */
    private Function<Versioned<CommunityMarket>, MarketView> shown() {
        LocalDate today = BusinessZone.today(clock);
        Map<String, RuleSet> rules = new HashMap<>();
        return market -> {
            String gridPath = market.state().gridPath();
            return MarketView.of(market, rules.computeIfAbsent(gridPath, each -> ruleSets.inForce(each, today)), today);
        };
    }
}
