package gridline.pricing.bundle.model;

import gridline.pricing.bundle.model.TargetingTables.Axis;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 推荐 (BD-06): a valid bundle for a firm, the tables it came from, and where they disagreed.
 *
 * @param composition what to offer
 * @param speed broadband speed to offer with an enhanced bundle; null if no table says
 * @param choices one per axis, with every table's vote
 * @param services value-added services to offer (BD-02), with the ones the bundle holds already
 * @param adjustments what was changed so that the bundle is valid (BD-01)
 */
public record Recommendation(
        Composition composition,
        FirmProfile.@Nullable Speed speed,
        List<Choice> choices,
        List<OfferedService> services,
        List<Adjustment> adjustments) {

    /**
     * 投票: what one table says about one axis.
     *
     * @param ruleId table, for example BD-03
     * @param values what it allows
     * @param reason code of why
     * @param params values the reason names
     */
    public record Vote(String ruleId, Axis axis, List<String> values, String reason, Map<String, String> params) {}

    /**
     * 选择: how one axis was settled.
     *
     * @param value what was chosen; null if no table speaks about it
     * @param wonBy rule whose vote decided: the last that narrowed the values down before one was overruled; null if none speaks
     * @param because code of why that one counts
     * @param agreeing votes that allow the value
     * @param overruled votes that do not: the disagreement
     */
    public record Choice(
            Axis axis,
            @Nullable String value,
            @Nullable String wonBy,
            String because,
            List<Vote> agreeing,
            List<Vote> overruled) {

        public boolean disagreed() {
            return !overruled.isEmpty();
        }
    }

    /** 推荐增值业务: whether the bundle holds it, or it is ordered beside it. */
    public record OfferedService(ValueAddedService service, boolean included) {}

    /** 调整: what had to change so that the bundle is valid. */
    public record Adjustment(String code, Map<String, String> params) {}

    /** Rules whose tables were used. */
    public List<String> tablesUsed() {
        return choices.stream()
                .flatMap(choice -> Stream.concat(choice.agreeing().stream(), choice.overruled().stream()))
                .map(Vote::ruleId)
                .distinct()
                .sorted()
                .toList();
    }

    /** How an axis was settled. */
    public Choice choice(Axis axis) {
        return choices.get(axis.ordinal());
    }
}
