package gridline.community.coverage;

import gridline.community.community.model.CoverageSource;
import gridline.community.community.persistence.Communities;
import gridline.community.coverage.ListComparison.Change;
import gridline.contracts.community.BuildState;
import gridline.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 覆盖清单比较接口: GET what changed between two versions of a source's list, in the caller's grids (CO-02). */
@RestController
@RequestMapping("/api/community/v1/coverage-lists/comparison")
@Tag(name = "communities")
class CoverageListsApi {

    /** More changes than anybody reads; the counts stay exact. */
    private static final int MOST_SHOWN = 1_000;

    private final Communities communities;

    CoverageListsApi(Communities communities) {
        this.communities = communities;
    }

    @GetMapping
    @Operation(
            operationId = "compareCoverageLists",
            summary = "清单版本比较: new, moved and gone between two versions (CO-02)")
    Outcome compare(
            @RequestParam CoverageSource source, @RequestParam String from, @RequestParam String to, Caller caller) {
        Map<Change, Integer> counts = new EnumMap<>(Change.class);
        List<ChangeView> shown = new ArrayList<>();
        communities
                .inLists(List.of(from, to), caller)
                .map(community -> ListComparison.of(community, source, from, to))
                .flatMap(Optional::stream)
                .forEach(each -> {
                    counts.merge(each.change(), 1, Integer::sum);
                    if (shown.size() < MOST_SHOWN) {
                        shown.add(ChangeView.of(each));
                    }
                });
        return new Outcome(
                source,
                from,
                to,
                counts.getOrDefault(Change.NEW, 0),
                counts.getOrDefault(Change.MOVED, 0),
                counts.getOrDefault(Change.GONE, 0),
                shown);
    }

    /** 比较结果. */
    @Schema(name = "CoverageListComparison")
    record Outcome(
            CoverageSource source,
            String from,
            String to,
            int added,
            int moved,
            int gone,

            @Schema(description = "Up to 1,000 of them, by id")
            List<ChangeView> items) {}

    /** 变化 of one community. */
    @Schema(name = "CoverageListChange")
    record ChangeView(
            String communityId,
            String communityName,
            String gridPath,
            Change change,
            @Nullable BuildState stateBefore,
            @Nullable BuildState stateAfter,
            @Nullable LocalDate openingBefore,
            @Nullable LocalDate openingAfter) {

        static ChangeView of(ListComparison each) {
            return new ChangeView(
                    each.communityId(),
                    each.communityName(),
                    each.gridPath(),
                    each.change(),
                    each.stateBefore(),
                    each.stateAfter(),
                    each.openingBefore(),
                    each.openingAfter());
        }
    }
}
