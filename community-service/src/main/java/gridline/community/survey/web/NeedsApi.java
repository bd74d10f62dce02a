package gridline.community.survey.web;

import gridline.community.community.model.Community;
import gridline.community.community.persistence.Communities;
import gridline.community.survey.model.Needs;
import gridline.community.survey.model.Needs.Product;
import gridline.community.survey.model.Rate;
import gridline.community.survey.model.ResidentMix;
import gridline.community.survey.model.Segment;
import gridline.community.survey.model.Survey;
import gridline.community.survey.persistence.Surveys;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 住户需求接口: GET which products the residents need, with counts as far as they are known (SG-1 … SG-7). */
@RestController
@RequestMapping("/api/community/v1/communities/{id}/needs")
@Tag(name = "surveys")
class NeedsApi {

    private final Communities communities;
    private final Surveys surveys;

    NeedsApi(Communities communities, Surveys surveys) {
        this.communities = communities;
        this.surveys = surveys;
    }

    @GetMapping
    @Operation(
            operationId = "getNeeds",
            summary = "住户需求: suggested products by class of residents; empty while the mix is unknown")
    NeedsView needs(@PathVariable String id, Caller caller) {
        Community community = communities.visible(id, caller).state();
        Survey survey = surveys.find(id).map(Versioned::state).orElse(null);
        ResidentMix mix = survey == null ? null : survey.residents();
        Rate occupancy = survey == null ? null : survey.occupancy();
        List<String> missing = new ArrayList<>();
        if (mix == null) {
            missing.add("RESIDENTS");
        }
        if (occupancy == null) {
            missing.add("OCCUPANCY");
        }
        if (community.details().households() == null) {
            missing.add("HOUSEHOLDS");
        }
        if (mix == null) {
            return new NeedsView(id, null, null, List.of(), List.of(), missing);
        }
        Needs needs = Needs.of(mix, community.details().households(), occupancy);
        return new NeedsView(
                id,
                mix.asOf(),
                needs.occupied(),
                needs.segments().stream()
                        .map(each ->
                                new SegmentView(each.segment(), each.percent(), each.households(), each.products()))
                        .toList(),
                needs.products().stream()
                        .map(each -> new ProductView(each.product(), each.percent(), each.households()))
                        .toList(),
                missing);
    }

    /** 住户需求. */
    @Schema(name = "Needs", description = "住户需求: suggested products (SG-1 … SG-7)")
    record NeedsView(
            String communityId,

            @Schema(description = "Day the mix was found") @Nullable
            LocalDate asOf,

            @Schema(description = "Occupied households; null while unknown") @Nullable
            Integer occupied,

            List<SegmentView> segments,
            List<ProductView> products,

            @Schema(description = "What is missing for counts")
            List<String> missing) {}

    /** 分类需求. */
    @Schema(name = "SegmentNeeds")
    record SegmentView(
            Segment segment, int percent, @Nullable Integer households, List<Product> products) {}

    /** 产品需求. */
    @Schema(name = "ProductDemand")
    record ProductView(
            Product product, int percent, @Nullable Integer households) {}
}
