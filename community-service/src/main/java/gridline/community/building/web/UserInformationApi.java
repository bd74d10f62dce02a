package gridline.community.building.web;

import gridline.community.building.model.Building;
import gridline.community.building.model.Household;
import gridline.community.building.model.NetworkUse;
import gridline.community.building.persistence.Buildings;
import gridline.community.community.model.Community;
import gridline.community.community.persistence.Communities;
import gridline.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 用户信息接口: part (b) of the community file (CO-10): what is known of its users, gathered door by door once sales have begun;
 * so it does not count for completeness. Figures only, no door and no contract of anybody.
 */
@RestController
@RequestMapping("/api/community/v1/communities/{id}/user-information")
@Tag(name = "buildings")
class UserInformationApi {

    private final Communities communities;
    private final Buildings buildings;

    UserInformationApi(Communities communities, Buildings buildings) {
        this.communities = communities;
        this.buildings = buildings;
    }

    @GetMapping
    @Operation(operationId = "getUserInformation", summary = "用户信息 (CO-10 b): who uses whose network, and until when")
    UserInformation of(@PathVariable String id, Caller caller) {
        Community community = communities.visible(id, caller).state();
        return UserInformation.of(community, buildings.of(id));
    }

    /** 用户信息. */
    @Schema(name = "UserInformation")
    record UserInformation(
            @Schema(description = "Households in all, as stated; null while unknown") @Nullable
            Integer households,

            @Schema(description = "Households somebody has looked at")
            int known,

            @Schema(description = "Known households in percent of all; null while all are unknown") @Nullable
            Integer knownPercent,

            int ours,
            int without,
            List<OperatorUsers> competitors,

            @Schema(description = "Months competitors' contracts end in, the nearest first")
            List<MonthEnds> contractEnds,

            @Schema(description = "Day of the latest finding") @Nullable
            LocalDate asOf) {

        static UserInformation of(Community community, List<Building> buildings) {
            List<Household> known = buildings.stream()
                    .flatMap(building -> building.households().stream())
                    .toList();
            Integer all = community.details().households();
            Map<String, Integer> byOperator = new TreeMap<>();
            Map<YearMonth, Integer> ends = new TreeMap<>();
            for (Household household : known) {
                String operator = household.competitorId();
                if (household.use() == NetworkUse.COMPETITOR && operator != null) {
                    byOperator.merge(operator, 1, Integer::sum);
                }
                YearMonth month = household.endsIn();
                if (month != null) {
                    ends.merge(month, 1, Integer::sum);
                }
            }
            return new UserInformation(
                    all,
                    known.size(),
                    all == null || all == 0 ? null : Math.min(100, 100 * known.size() / all),
                    using(known, NetworkUse.OURS),
                    using(known, NetworkUse.NONE),
                    byOperator.entrySet().stream()
                            .map(each -> new OperatorUsers(each.getKey(), each.getValue()))
                            .toList(),
                    ends.entrySet().stream()
                            .map(each -> new MonthEnds(each.getKey(), each.getValue()))
                            .toList(),
                    known.stream()
                            .map(Household::asOf)
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(null));
        }

        private static int using(List<Household> known, NetworkUse use) {
            return (int) known.stream().filter(each -> each.use() == use).count();
        }
    }

    /** 竞品用户数. */
    @Schema(name = "OperatorUsers")
    record OperatorUsers(String competitorId, int households) {}

    /** 当月到期数. */
    @Schema(name = "MonthEnds")
    record MonthEnds(
            @Schema(type = "string", example = "2026-12") YearMonth month, int households) {}
}
