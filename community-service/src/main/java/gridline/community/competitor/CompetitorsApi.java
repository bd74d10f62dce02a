package gridline.community.competitor;

import gridline.contracts.community.CompetitorTier;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.IfMatch;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 竞争对手接口: GET list, PUT one. */
@RestController
@RequestMapping(CompetitorsApi.PATH)
@Tag(name = "competitors", description = "竞争对手: competing operators and their tiers")
class CompetitorsApi {

    static final String PATH = "/api/community/v1/competitors";

    private final Competitors competitors;

    CompetitorsApi(Competitors competitors) {
        this.competitors = competitors;
    }

    @GetMapping
    @Operation(operationId = "listCompetitors", summary = "查询竞争对手")
    Listing<CompetitorView> list(@Listed(CompetitorList.class) ListQuery query) {
        return Listing.of(
                query,
                () -> competitors.page(query).map(CompetitorView::of),
                () -> competitors.stream(query).map(CompetitorView::of),
                CsvColumns.of(CompetitorView.class));
    }

    @PutMapping("/{id}")
    @Operation(
            operationId = "putCompetitor",
            summary = "设置竞争对手: creates or changes; the same again changes nothing and needs no If-Match")
    ResponseEntity<CompetitorView> put(
            @PathVariable String id, @Valid @RequestBody CompetitorBody body, @Nullable IfMatch expected) {
        return competitors
                .describe(Competitor.describe(id, body.name(), body.tier()), expected)
                .answer(PATH, CompetitorView::of);
    }

    /** 竞争对手请求. */
    @Schema(name = "CompetitorBody")
    record CompetitorBody(
            @NotNull @Schema(description = "1 to 60 characters")
            String name,

            @NotNull CompetitorTier tier) {}

    /** 竞争对手 as it is shown. */
    @Schema(name = "Competitor", description = "竞争对手: a competing operator")
    record CompetitorView(
            @Schema(example = "telecom") String id,
            @Schema(example = "电信") String name,
            CompetitorTier tier,
            @Schema(description = "The ETag") long version) {

        static CompetitorView of(Versioned<Competitor> competitor) {
            Competitor state = competitor.state();
            return new CompetitorView(state.id(), state.name(), state.tier(), competitor.version());
        }
    }

    /** 竞争对手列表: what competitors may be filtered and sorted by. */
    static final class CompetitorList implements ListDefinition {

        @Override
        public ListSpec spec() {
            return ListSpec.of("competitors")
                    .equal("tier", "state.tier", CompetitorTier.class)
                    .sortRequired("name", "state.name")
                    .build();
        }
    }
}
