package gridline.community.interest;

import gridline.community.community.persistence.Communities;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 住户意向接口: GET the households of a community that asked for service; who they are stays with the lead. */
@RestController
@RequestMapping(InterestsApi.PATH)
@Tag(name = "household-interests", description = "住户意向 (CP-40): households that campaigns met")
class InterestsApi {

    static final String PATH = "/api/community/v1/communities/{id}/interests";

    private final Aggregates<HouseholdInterest> interests;
    private final Communities communities;

    InterestsApi(Aggregates<HouseholdInterest> interests, Communities communities) {
        this.interests = interests;
        this.communities = communities;
    }

    @GetMapping
    @Operation(operationId = "listHouseholdInterests", summary = "查询住户意向: newest first")
    Listing<InterestView> list(@PathVariable String id, @Listed(InterestList.class) ListQuery query, Caller caller) {
        communities.visible(id, caller);
        Criteria here = Criteria.where(HouseholdInterests.COMMUNITY).is(id);
        return Listing.of(
                query,
                () -> interests.page(query, here).map(InterestView::of),
                () -> interests.stream(query, here).map(InterestView::of),
                CsvColumns.of(InterestView.class, "interests"));
    }

    /** 住户意向 as it is shown. */
    @Schema(name = "HouseholdInterest", description = "住户意向: what a household asked for; the person is in the lead")
    record InterestView(
            @Schema(description = "Lead of the campaign service")
            String leadId,

            @Nullable @Schema(description = "As told; null if it was not")
            String buildingId,

            @Nullable String segment,
            List<String> interests,
            @Nullable String competitorId,
            @Nullable YearMonth contractEndsIn,
            LocalDate receivedOn) {

        static InterestView of(Versioned<HouseholdInterest> versioned) {
            HouseholdInterest interest = versioned.state();
            return new InterestView(
                    interest.leadId(),
                    interest.buildingId(),
                    interest.segment(),
                    interest.interests(),
                    interest.competitorId(),
                    interest.contractEndsIn(),
                    interest.receivedOn());
        }
    }

    /** 住户意向列表: what they may be filtered and sorted by. */
    static final class InterestList implements ListDefinition {

        @Override
        public ListSpec spec() {
            return ListSpec.of("household-interests")
                    .equal("buildingId", "state.buildingId", String.class)
                    .equal("segment", "state.segment", String.class)
                    .sortRequired("receivedOn", HouseholdInterests.RECEIVED_ON)
                    .defaultSort("-receivedOn")
                    .build();
        }
    }
}
