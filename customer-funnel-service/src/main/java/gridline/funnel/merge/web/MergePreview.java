package gridline.funnel.merge.web;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.customer.model.MergeField;
import gridline.platform.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 合并预览.
 *
 * @param kept the file that would be kept
 * @param duplicate the file that would be given up
 * @param fields value by value, and which would win
 * @param contacts people that would come along, masked
 * @param contracts services in use that would come along
 * @param plans how many open plans would come along
 * @param tags tags that would come along
 * @param leftBehind how many people and contracts stay with the file given up, there being no room
 * @param mayMerge whether the merge would be accepted now
 * @param reasons everything that speaks against it
 */
record MergePreview(
        Side kept,
        Side duplicate,
        List<FieldChoice> fields,
        List<String> contacts,
        List<String> contracts,
        int plans,
        List<String> tags,
        int leftBehind,
        boolean mayMerge,
        List<Problem.Reason> reasons) {

    /**
     * 一方.
     *
     * @param holder name of who holds it; null in the pool
     */
    record Side(
            String customerId,
            String firmName,
            FunnelStage stage,
            boolean lost,
            @Nullable String holder,
            int contacts,
            int actions,
            int orders) {}

    /** 胜出方. */
    enum Winner {
        /** 保留档案 */
        KEPT,
        /** 重复档案 */
        DUPLICATE,
        /** 相同 */
        SAME
    }

    /**
     * 字段取值.
     *
     * @param conflict whether both know it and differ, so that somebody should look
     */
    record FieldChoice(
            MergeField field,
            @Nullable String kept,
            @Nullable String duplicate,
            Winner winner,
            boolean conflict) {}
}
