package gridline.community.coverage;

import gridline.community.community.PlacesAhead;
import gridline.community.community.model.Community;
import gridline.community.community.model.CoverageSource;
import gridline.community.community.persistence.Communities;
import gridline.community.coverage.ListComparison.Change;
import gridline.contracts.community.BuildState;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Page;
import gridline.platform.security.Caller;
import gridline.platform.web.BadRequestException;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import gridline.platform.web.MapListing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * 覆盖清单比较接口: what changed between two versions of a source's list, in the caller's grids (CO-02): GET the counts with the
 * first changes, GET all changes as a list.
 */
@RestController
@RequestMapping("/api/community/v1/coverage-lists")
@Tag(name = "communities")
class CoverageListsApi {

    /** More changes than anybody reads; the counts stay exact. */
    private static final int MOST_SHOWN = 1_000;

    private final Communities communities;

    CoverageListsApi(Communities communities) {
        this.communities = communities;
    }

    @GetMapping("/comparison")
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

    @GetMapping("/changes")
    @Operation(
            operationId = "listCoverageChanges",
            summary =
                    "清单变化: all that changed between two versions, for export; a page may have fewer entries than its limit")
    MapListing<ChangeView> changes(@Listed(ChangesList.class) ListQuery query, Caller caller) {
        CoverageSource source = wanted(query, ChangesList.SOURCE, CoverageSource.class);
        String from = wanted(query, ChangesList.FROM, String.class);
        String to = wanted(query, ChangesList.TO, String.class);
        List<String> versions = List.of(from, to);
        PlacesAhead places = new PlacesAhead(communities);
        return Listing.of(
                        query,
                        () -> {
                            var page = communities.pageInLists(query, versions, caller);
                            // Communities that stand in both lists unchanged fall out, and nobody counted those that do
                            // not.
                            return new Page<>(
                                    page.items().stream()
                                            .flatMap(each -> change(each.state(), source, from, to))
                                            .toList(),
                                    page.next(),
                                    null);
                        },
                        () -> places.watching(
                                communities
                                        .streamInLists(query, versions, caller)
                                        .flatMap(each -> change(each.state(), source, from, to)),
                                ChangeView::communityId),
                        CsvColumns.of(ChangeView.class))
                .onMap(row -> places.of(row.communityId()));
    }

    private static Stream<ChangeView> change(Community community, CoverageSource source, String from, String to) {
        return ListComparison.of(community, source, from, to).map(ChangeView::of).stream();
    }

    private static <V> V wanted(ListQuery query, String parameter, Class<V> type) {
        return query.value(parameter, type)
                .orElseThrow(() -> BadRequestException.of(
                        Violation.of("parameter-missing", parameter).with("parameter", parameter)));
    }

    /** 清单变化列表: which two versions of whose list are held against each other. */
    static final class ChangesList implements ListDefinition {

        static final String SOURCE = "source";
        static final String FROM = "from";
        static final String TO = "to";

        @Override
        public ListSpec spec() {
            return ListSpec.of("coverage-changes")
                    .value(SOURCE, CoverageSource.class)
                    .value(FROM, String.class)
                    .value(TO, String.class)
                    .sortRequired("code", "_id")
                    .defaultSort("code")
                    .build();
        }
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
