package gridline.pricing.special.web;

import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.ListQuery;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import gridline.pricing.special.DecideOffer;
import gridline.pricing.special.DesignOffer;
import gridline.pricing.special.JoinGroup;
import gridline.pricing.special.TakePlace;
import gridline.pricing.special.model.BuildingGroup;
import gridline.pricing.special.model.OfferDesign;
import gridline.pricing.special.model.SpecialOffer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 特殊优惠接口: {@code GET|POST /special-offers}, {@code GET|PUT /special-offers/{id}}, and below one: {@code POST validation,
 * approval, rejection, withdrawal, takers, joiners}.
 */
@RestController
@RequestMapping(SpecialOfferController.PATH)
@Tag(name = "special offers", description = "特殊优惠: launch offers, tenants, groups, property offices (PR-05 to PR-09)")
class SpecialOfferController {

    static final String PATH = "/api/pricing/v1/special-offers";

    private final Aggregates<SpecialOffer> offers;
    private final DesignOffer design;
    private final DecideOffer decide;
    private final TakePlace takePlace;
    private final JoinGroup joinGroup;
    private final Clock clock;

    SpecialOfferController(
            Aggregates<SpecialOffer> offers,
            DesignOffer design,
            DecideOffer decide,
            TakePlace takePlace,
            JoinGroup joinGroup,
            Clock clock) {
        this.offers = offers;
        this.design = design;
        this.decide = decide;
        this.takePlace = takePlace;
        this.joinGroup = joinGroup;
        this.clock = clock;
    }

    /** 优惠请求; without a first day it begins today. */
    record SpecialOfferRequest(
            @Nullable String name,
            @NotNull String tariffId,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @NotNull TermsDocument terms) {

        OfferDesign toDesign() {
            return new OfferDesign(name, startsOn, endsOn, terms instanceof TermsDocument.LaunchTerms, terms::check);
        }
    }

    /** 意见. */
    record CommentRequest(@Nullable String comment) {}

    /** 原因; it is required. */
    record ReasonRequest(@Nullable String reason) {}

    /** 首发用户: an opaque id, no name or number. */
    record TakerRequest(@NotNull String takerId) {}

    /** 入网户: opaque ids. */
    record JoinerRequest(
            @NotNull String buildingId, @NotNull String householdId) {}

    /** 名额: {@code place} counts from 1. */
    record PlaceView(int place, int left) {}

    /**
     * 集体入网.
     *
     * @param covered whether this household's one-time fee is reduced
     * @param missing how many more must join until everybody is covered
     */
    record GroupView(String buildingId, int joined, List<Integer> groups, boolean covered, int missing) {}

    @GetMapping
    @Operation(summary = "Special offers in the caller's grids, newest first")
    Listing<SpecialOfferView> list(@Listed(SpecialOfferLists.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria("state.gridPath");
        LocalDate today = BusinessZone.today(clock);
        return Listing.of(
                query,
                () -> offers.page(query, scope).map(each -> SpecialOfferView.of(each, today)),
                () -> offers.stream(query, scope).map(each -> SpecialOfferView.of(each, today)),
                SpecialOfferLists.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One special offer")
    ResponseEntity<SpecialOfferView> item(@PathVariable String id, Caller caller) {
        Versioned<SpecialOffer> offer = offers.require(id);
        caller.requireCovers(offer.state().gridPath());
        return answer(offer);
    }

    @PostMapping
    @Operation(summary = "Design a special offer; nothing is sold by it before validation and approval")
    ResponseEntity<SpecialOfferView> design(Caller caller, @Valid @RequestBody SpecialOfferRequest request) {
        Versioned<SpecialOffer> offer = design.design(request.tariffId(), request.toDesign(), caller);
        return Entities.created(
                URI.create(PATH + "/" + offer.id()), offer, SpecialOfferView.of(offer, BusinessZone.today(clock)));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Design it anew while it is not approved")
    ResponseEntity<SpecialOfferView> redesign(
            @PathVariable String id, IfMatch expected, Caller caller, @Valid @RequestBody SpecialOfferRequest request) {
        return answer(design.redesign(id, expected, request.tariffId(), request.toDesign(), caller));
    }

    @PostMapping("/{id}/validation")
    @Operation(summary = "Validate a design of somebody else")
    ResponseEntity<SpecialOfferView> validate(
            @PathVariable String id, IfMatch expected, Caller caller, @RequestBody CommentRequest request) {
        return answer(decide.validate(id, expected, caller, request.comment()));
    }

    @PostMapping("/{id}/approval")
    @Operation(summary = "Approve: it may be sold from its first to its last day (PR-10)")
    ResponseEntity<SpecialOfferView> approve(
            @PathVariable String id, IfMatch expected, Caller caller, @RequestBody CommentRequest request) {
        return answer(decide.approve(id, expected, caller, request.comment()));
    }

    @PostMapping("/{id}/rejection")
    @Operation(summary = "Reject, with a reason")
    ResponseEntity<SpecialOfferView> reject(
            @PathVariable String id, IfMatch expected, Caller caller, @RequestBody ReasonRequest request) {
        return answer(decide.reject(id, expected, caller, request.reason()));
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(summary = "Take it back, with a reason; who has it keeps it")
    ResponseEntity<SpecialOfferView> withdraw(
            @PathVariable String id, IfMatch expected, Caller caller, @RequestBody ReasonRequest request) {
        return answer(decide.withdraw(id, expected, caller, request.reason()));
    }

    @PostMapping("/{id}/takers")
    @Operation(summary = "Take a place of a launch offer; exactly the first N get one, who comes twice has one (PR-05)")
    PlaceView take(@PathVariable String id, Caller caller, @Valid @RequestBody TakerRequest request) {
        TakePlace.Place place = takePlace.take(id, request.takerId(), caller);
        return new PlaceView(place.place(), place.left());
    }

    @PostMapping("/{id}/joiners")
    @Operation(summary = "Join with neighbours of the same building (PR-08)")
    GroupView join(@PathVariable String id, Caller caller, @Valid @RequestBody JoinerRequest request) {
        BuildingGroup group = joinGroup
                .join(id, request.buildingId(), request.householdId(), caller)
                .state();
        return new GroupView(
                group.buildingId(),
                group.joiners().size(),
                group.groups(),
                group.covers(request.householdId()),
                group.missing());
    }

    private ResponseEntity<SpecialOfferView> answer(Versioned<SpecialOffer> offer) {
        return Entities.ok(offer, SpecialOfferView.of(offer, BusinessZone.today(clock)));
    }
}
