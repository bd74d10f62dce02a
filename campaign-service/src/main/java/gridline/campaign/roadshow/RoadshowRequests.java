package gridline.campaign.roadshow;

import gridline.campaign.roadshow.model.KitItem;
import gridline.campaign.roadshow.model.Roadshow;
import gridline.campaign.roadshow.model.SpotKind;
import gridline.contracts.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 路演请求: bodies of the roadshow endpoints. */
final class RoadshowRequests {

    private RoadshowRequests() {}

    /** A new roadshow. */
    @Schema(name = "RoadshowRequest")
    record New(
            @NotBlank @Size(max = 100) String communityId,
            @NotNull @Valid PlanRequest plan) {}

    /** What is planned; times are hours and minutes such as 19:30. */
    @Schema(name = "RoadshowPlanRequest")
    record PlanRequest(
            @NotNull SpotKind spotKind,
            @NotBlank @Size(max = 60) String spot,
            @NotBlank @Size(max = 200) String spotReason,
            boolean separatedEntrances,
            @NotNull LocalDate day,

            @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
            String from,

            @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
            String until,

            @NotNull @Size(max = 30) List<@Valid KitRequest> kit,
            @NotNull @Size(max = 30) List<@Valid CrewRequest> staff,
            @Nullable @Size(max = 200) String agreement,
            @Nullable @Size(max = 200) String permit,
            @Nullable @Size(max = 300) String rainPlan,
            @Nullable @Size(max = 300) String weatherNote) {

        /** @param nameOf the name of somebody of whom only the id was given; null where nobody knows it */
        Roadshow.Plan toPlan(Function<String, @Nullable String> nameOf) {
            return new Roadshow.Plan(
                    spotKind,
                    spot,
                    spotReason,
                    separatedEntrances,
                    day,
                    LocalTime.parse(from),
                    LocalTime.parse(until),
                    kit.stream()
                            .map(each -> new KitItem(each.kind(), each.assetId(), each.ready()))
                            .toList(),
                    staff.stream()
                            .map(each -> new Roadshow.Crew(
                                    each.staffId(),
                                    each.name() == null ? nameOf.apply(each.staffId()) : each.name(),
                                    each.role()))
                            .toList(),
                    agreement,
                    permit,
                    rainPlan,
                    weatherNote);
        }
    }

    /** A piece of kit. */
    @Schema(name = "RoadshowKitRequest")
    record KitRequest(
            KitItem.@NotNull Kind kind,

            @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,60}")
            String assetId,

            boolean ready) {}

    /** Somebody who comes; the name is what refusals and the run sheet call them. */
    @Schema(name = "RoadshowCrewRequest")
    record CrewRequest(
            @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,80}")
            String staffId,

            @Nullable @Size(max = 50) @Pattern(regexp = ".*\\S.*")
            String name,

            Roadshow.@NotNull CrewRole role) {}

    /** Why. */
    @Schema(name = "RoadshowReason")
    record Reason(@NotBlank @Size(max = 300) String reason) {}

    /** What came of it. */
    @Schema(name = "RoadshowResultRequest")
    record ResultRequest(
            @Min(0) @Max(100_000) int attendance,
            @Min(0) @Max(10_000) int orders,
            @NotNull Money cost,
            @Nullable @Size(max = 500) String note) {}
}
