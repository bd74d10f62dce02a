package gridline.funnel.bulk.web;

import gridline.funnel.bulk.model.BulkKind;
import gridline.funnel.bulk.model.BulkOrder;
import gridline.funnel.bulk.model.BulkOrder.Criterion;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 批量请求.
 *
 * @param kind what is to be done
 * @param filter parameters of {@code GET /customers}; all customers of the caller's grids if left out
 * @param ids customers picked one by one, instead of a filter
 * @param staffId who is to get them, for ASSIGN and TRANSFER
 * @param reason why, for TRANSFER
 * @param addTags tags to add, for TAG
 * @param removeTags tags to take off, for TAG
 */
record BulkRequest(
        @NotNull BulkKind kind,
        @Nullable @Size(max = 12) Map<@Size(max = 40) String, @NotNull @Size(max = 200) String> filter,
        @Nullable @Size(max = 1000) List<@NotBlank @Size(max = 64) String> ids,
        @Nullable @Size(min = 1, max = 100) String staffId,
        @Nullable @Size(min = 2, max = 200) String reason,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 20) @Pattern(regexp = BulkRequest.TAG) String> addTags,

        @Nullable @Size(max = 20)
        List<@NotBlank @Size(max = 20) @Pattern(regexp = BulkRequest.TAG) String> removeTags) {

    static final String TAG = "[^\\s,*=+@-][^\\s,]*";

    BulkOrder toOrder() {
        Map<String, String> criteria = filter == null ? Map.of() : new TreeMap<>(filter);
        return new BulkOrder(
                kind,
                criteria.entrySet().stream()
                        .map(each -> new Criterion(each.getKey(), each.getValue()))
                        .toList(),
                ids == null ? List.of() : ids,
                staffId,
                reason == null ? null : reason.strip(),
                addTags == null ? List.of() : addTags,
                removeTags == null ? List.of() : removeTags);
    }
}
