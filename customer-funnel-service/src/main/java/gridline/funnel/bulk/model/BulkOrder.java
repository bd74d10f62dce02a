package gridline.funnel.bulk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 批量任务: what is to be done with which customers.
 *
 * @param kind what
 * @param filter filter of the list of customers, as its parameters; with {@code ids} it is empty
 * @param ids customers picked one by one; empty to take the filter
 * @param staffId who is to get them, for an assignment or a transfer
 * @param reason why, for a transfer
 * @param addTags tags to add
 * @param removeTags tags to take off
 */
public record BulkOrder(
        BulkKind kind,
        List<Criterion> filter,
        List<String> ids,
        @Nullable String staffId,
        @Nullable String reason,
        List<String> addTags,
        List<String> removeTags) {

    /** 条件: one parameter of the filter. */
    public record Criterion(String name, String value) {}

    public BulkOrder {
        filter = List.copyOf(filter);
        ids = List.copyOf(ids);
        addTags = List.copyOf(addTags);
        removeTags = List.copyOf(removeTags);
    }
}
