package gridline.campaign.roadshow;

import gridline.campaign.roadshow.model.KitItem;
import gridline.campaign.roadshow.model.Roadshow;
import gridline.campaign.roadshow.model.SpotKind;
import gridline.contracts.Money;
import gridline.platform.persistence.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A roadshow as it is shown, with what is missing before it and what it cost per lead and per order after it. */
@Schema(name = "Roadshow")
record RoadshowView(
        String id,
        String communityId,
        String communityName,
        String gridPath,
        Roadshow.Status status,
        PlanView plan,
        List<KitItem.Kind> requiredKit,
        List<KitItem.Kind> missingKit,
        @Nullable String reason,
        @Nullable ResultView result,
        long version) {

    /** What is planned. */
    @Schema(name = "RoadshowPlan")
    record PlanView(
            SpotKind spotKind,
            String spot,
            String spotReason,
            boolean separatedEntrances,
            LocalDate day,
            String from,
            String until,
            List<KitItem> kit,
            List<Roadshow.Crew> staff,
            @Nullable String agreement,
            @Nullable String permit,
            @Nullable String rainPlan,
            @Nullable String weatherNote) {}

    /** What came of it; leads are those captured under its id. */
    @Schema(name = "RoadshowResult")
    record ResultView(
            int attendance,
            long leads,
            int orders,
            Money cost,
            @Nullable Money costPerLead,
            @Nullable Money costPerOrder,
            @Nullable String note) {}

    static RoadshowView of(Versioned<Roadshow> versioned, long leads) {
        Roadshow show = versioned.state();
        Roadshow.Plan plan = show.plan();
        Roadshow.Result result = show.result();
        return new RoadshowView(
                show.id(),
                show.communityId(),
                show.communityName(),
                show.gridPath(),
                show.status(),
                new PlanView(
                        plan.spotKind(),
                        plan.spot(),
                        plan.spotReason(),
                        plan.separatedEntrances(),
                        plan.day(),
                        plan.from().toString(),
                        plan.until().toString(),
                        plan.kit(),
                        plan.staff(),
                        plan.agreement(),
                        plan.permit(),
                        plan.rainPlan(),
                        plan.weatherNote()),
                plan.requiredKit().stream().toList(),
                plan.missingKit(),
                show.reason(),
                result == null
                        ? null
                        : new ResultView(
                                result.attendance(),
                                leads,
                                result.orders(),
                                result.cost(),
                                per(result.cost(), leads),
                                per(result.cost(), result.orders()),
                                result.note()),
                versioned.version());
    }

    private static @Nullable Money per(Money cost, long count) {
        return count == 0
                ? null
                : new Money(cost.amount().divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP), Money.CNY);
    }
}
