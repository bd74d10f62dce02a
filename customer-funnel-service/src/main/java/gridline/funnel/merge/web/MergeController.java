package gridline.funnel.merge.web;

import gridline.funnel.customer.model.MergeField;
import gridline.funnel.merge.MergeCustomers;
import gridline.funnel.merge.Merges;
import gridline.funnel.merge.model.Merge;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * 合并接口 (FN-16).
 *
 * <ul>
 *   <li>{@code GET /customers/{id}/merge-preview?duplicateId=&fromDuplicate=} what would win, what would come along, and
 *       everything that speaks against it
 *   <li>{@code POST /customers/{id}/merges} 201; the duplicate is given up, this customer kept: 422 FN-10, FN-13, FN-14, FN-16
 *   <li>{@code GET /merges}, {@code GET /merges/{mergeId}}
 *   <li>{@code POST /merges/{mergeId}/undo} within a day: 422 FN-16
 * </ul>
 */
@RestController
@RequestMapping("/api/funnel/v1")
@Tag(name = "merges", description = "合并: two files about one firm become one")
class MergeController {

    private final MergeCustomers merging;
    private final Merges merges;
    private final MergeViews views;

    MergeController(MergeCustomers merging, Merges merges, MergeViews views) {
        this.merging = merging;
        this.merges = merges;
        this.views = views;
    }

    /**
     * 合并请求.
     *
     * @param duplicateId file that is given up
     * @param fromDuplicate of these its value wins; of all others that of the file kept, if it has one
     */
    record MergeRequest(
            @NotBlank @Size(max = 64) String duplicateId,
            @Nullable @Size(max = 8) Set<@NotNull MergeField> fromDuplicate) {

        Set<MergeField> fields() {
            return fromDuplicate == null ? Set.of() : fromDuplicate;
        }
    }

    /** 合并列表: the latest first. */
    public static final class MergeList implements ListDefinition {

        @Override
        public ListSpec spec() {
            return ListSpec.of("merges")
                    .equal("status", "state.status", Merge.Status.class)
                    .equal("keptId", "state.keptId", String.class)
                    .equal("duplicateId", "state.duplicateId", String.class)
                    .within("gridPath", "state.gridPath")
                    .sortRequired("createdAt", "createdAt")
                    .defaultSort("-createdAt")
                    .build();
        }
    }

    @GetMapping("/customers/{id}/merge-preview")
    @Operation(summary = "合并预览: what would win, what would come along, what speaks against it (FN-16)")
    MergePreview preview(
            @PathVariable String id,
            @RequestParam @NotBlank @Size(max = 64) String duplicateId,
            @RequestParam(required = false) @Nullable Set<MergeField> fromDuplicate,
            Caller caller,
            HttpServletRequest request) {
        Set<MergeField> fields = fromDuplicate == null ? Set.of() : fromDuplicate;
        return views.preview(merging.preview(caller, id, duplicateId, fields), fields, request);
    }

    @PostMapping("/customers/{id}/merges")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "合并: give a duplicate up for this customer; can be undone for a day (FN-16)")
    ResponseEntity<MergeView> merge(
            @PathVariable String id, @RequestBody @Valid MergeRequest body, Caller caller, HttpServletRequest request) {
        Versioned<Merge> merge = merging.merge(caller, id, body.duplicateId(), body.fields());
        return Entities.created(URI.create("/api/funnel/v1/merges/" + merge.id()), merge, views.view(merge, request));
    }

    @GetMapping("/merges")
    @Operation(summary = "合并记录: merges of the caller's grids, the latest first")
    Listing<MergeView> list(@Listed(MergeList.class) ListQuery query, Caller caller, HttpServletRequest request) {
        var scope = caller.scopeCriteria("state.gridPath");
        return Listing.of(
                query,
                () -> merges.page(query, scope).map(each -> views.view(each, request)),
                () -> merges.stream(query, scope).map(each -> views.view(each, request)),
                CsvColumns.of(MergeView.class, "by", "undoneBy", "reasons"));
    }

    @GetMapping("/merges/{mergeId}")
    @Operation(summary = "合并记录: one merge")
    ResponseEntity<MergeView> get(@PathVariable String mergeId, Caller caller, HttpServletRequest request) {
        Versioned<Merge> merge = merging.visible(caller, mergeId);
        return Entities.ok(merge, views.view(merge, request));
    }

    @PostMapping("/merges/{mergeId}/undo")
    @Operation(summary = "撤销合并: both files as they were, within a day (FN-16)")
    ResponseEntity<MergeView> undo(@PathVariable String mergeId, Caller caller, HttpServletRequest request) {
        Versioned<Merge> merge = merging.undo(caller, mergeId);
        return Entities.ok(merge, views.view(merge, request));
    }
}
