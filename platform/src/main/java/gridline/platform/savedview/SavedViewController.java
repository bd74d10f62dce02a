package gridline.platform.savedview;

import gridline.platform.decision.Violation;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.BadRequestException;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * 保存的视图接口: filters and orders under a name, personal, for a team, or for a role in it.
 *
 * <ul>
 *   <li>{@code GET /saved-views} those the caller sees; of another team's nothing is told, not even by id (404)
 *   <li>{@code POST /saved-views} 201; 403 for a team elsewhere; 422 with every reason
 *   <li>{@code PUT /saved-views/{viewId}} with If-Match; by the owner or who leads the team: 403, 404, 412, 422, 428
 *   <li>{@code DELETE /saved-views/{viewId}} with If-Match; {@code POST …/restoration} brings it back within a day
 *   <li>{@code PUT /default-views/{list}} which view the caller's list opens with
 * </ul>
 */
@RestController
@RequestMapping("/api/${gridline.service}/v1")
@Tag(name = "saved-views", description = "保存的视图: filters of lists under a name")
class SavedViewController {

    private static final String LIST = "list";

    private final String service;
    private final KeepViews keeping;
    private final SavedViews views;
    private final ViewDefaults defaults;
    private final ViewedLists lists;

    SavedViewController(String service, KeepViews keeping, SavedViews views, ViewDefaults defaults, ViewedLists lists) {
        this.service = service;
        this.keeping = keeping;
        this.views = views;
        this.defaults = defaults;
        this.lists = lists;
    }

    /** 视图列表: by name. */
    static final class ViewList implements ListDefinition {

        @Override
        public ListSpec spec() {
            return ListSpec.of("saved-views")
                    .equal(LIST, "state.content.list", String.class)
                    .equal("visibility", "state.content.visibility", Visibility.class)
                    .sortRequired("name", "state.content.name")
                    .sortRequired("updatedAt", "updatedAt")
                    .defaultSort("name")
                    .build();
        }
    }

    /**
     * 默认视图.
     *
     * @param viewId null for the list as it is
     */
    record PreferredView(@Nullable @Size(min = 1, max = 64) String viewId) {}

    @GetMapping("/saved-views")
    @Operation(summary = "视图列表: the caller's own, the team's, and those for the caller's role")
    Listing<ShownView> list(@Listed(ViewList.class) ListQuery query, Caller caller) {
        requireKnown(query);
        Set<String> preferred = defaults.of(caller.id(), lists.names());
        return Listing.of(
                query,
                () -> views.page(query, caller).map(each -> ShownView.of(each, caller, preferred)),
                () -> views.stream(query, caller).map(each -> ShownView.of(each, caller, preferred)),
                CsvColumns.of(ShownView.class, "filter"));
    }

    @PostMapping("/saved-views")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "保存视图: keep a filter under a name; what was searched for is not kept (PI-01)")
    ResponseEntity<ShownView> save(@RequestBody @Valid SavedViewRequest request, Caller caller) {
        Versioned<SavedView> saved = keeping.save(caller, request.toContent());
        return Entities.created(
                URI.create("/api/" + service + "/v1/saved-views/" + saved.id()),
                saved,
                ShownView.of(saved, caller, Set.of()));
    }

    @GetMapping("/saved-views/{viewId}")
    @Operation(summary = "视图: one view")
    ResponseEntity<ShownView> get(@PathVariable String viewId, Caller caller) {
        return answer(keeping.visible(caller, viewId), caller);
    }

    @PutMapping("/saved-views/{viewId}")
    @Operation(summary = "修改视图: another name, filter, order, or for others")
    ResponseEntity<ShownView> put(
            @PathVariable String viewId, IfMatch ifMatch, @RequestBody @Valid SavedViewRequest request, Caller caller) {
        return answer(keeping.change(caller, viewId, ifMatch.version(), request.toContent()), caller);
    }

    @DeleteMapping("/saved-views/{viewId}")
    @Operation(summary = "删除视图: take a view away; can be undone for a day")
    ResponseEntity<ShownView> remove(@PathVariable String viewId, IfMatch ifMatch, Caller caller) {
        return answer(keeping.remove(caller, viewId, ifMatch.version()), caller);
    }

    @PostMapping("/saved-views/{viewId}/restoration")
    @Operation(summary = "恢复视图: bring back what was taken away within a day")
    ResponseEntity<ShownView> restore(@PathVariable String viewId, Caller caller) {
        return answer(keeping.restore(caller, viewId), caller);
    }

    @PutMapping("/default-views/{list}")
    @Operation(summary = "默认视图: what the caller's list opens with; the last choice counts")
    PreferredView choose(@PathVariable String list, @RequestBody @Valid PreferredView request, Caller caller) {
        keeping.choose(caller, list, request.viewId());
        return request;
    }

    /** The whitelist belongs to every service, the lists to one; so a list that is none of them is refused here. */
    private void requireKnown(ListQuery query) {
        List<String> known = lists.names();
        if (query.value(LIST, List.class).stream().anyMatch(asked -> !known.containsAll(asked))) {
            throw BadRequestException.of(Violation.of("parameter-not-allowed", LIST)
                    .with("parameter", LIST)
                    .with("allowed", String.join(", ", known)));
        }
    }

    private ResponseEntity<ShownView> answer(Versioned<SavedView> view, Caller caller) {
        Set<String> preferred =
                defaults.of(caller.id(), List.of(view.state().content().list()));
        return Entities.ok(view, ShownView.of(view, caller, preferred));
    }
}
