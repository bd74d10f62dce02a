package gridline.pricing.bundle.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 推荐表: the tables of BD-02 and BD-03 and what we decided about reading them.
 *
 * @param clusters BD-02, one row per cluster
 * @param sizes BD-03, by people
 * @param bands tiers that "low" to "high" stand for
 * @param precedence for each question, which rule's answer wins, first one first (BD-06)
 */
public record TargetingTables(
        List<ClusterRow> clusters,
        List<SizeRow> sizes,
        Map<Band, List<Integer>> bands,
        Map<Axis, List<String>> precedence) {

    public TargetingTables {
        clusters = List.copyOf(clusters);
        sizes = List.copyOf(sizes);
        bands = Map.copyOf(bands);
        precedence = Map.copyOf(precedence);
    }

    /** 档位区间. */
    public enum Band {
        /** 低 */
        LOW,
        /** 中低 */
        MID_LOW,
        /** 中高 */
        MID_HIGH,
        /** 高 */
        HIGH
    }

    /** 推荐维度: a question a recommendation answers. */
    public enum Axis {
        /** 版本 */
        EDITION,
        /** 计划 */
        PLAN,
        /** 档位 */
        TIER,
        /** 宽带速率 */
        SPEED,
        /** 叠加包 */
        PACK
    }

    /**
     * 聚类市场 (BD-02).
     *
     * @param tiers minutes of the tiers the table's price range covers
     */
    public record ClusterRow(Cluster cluster, PlanKind plan, List<Integer> tiers, List<ValueAddedService> services) {}

    /**
     * 规模 (BD-03).
     *
     * @param upTo most people; null for no bound
     * @param speed broadband speed; null if the table names none
     */
    public record SizeRow(
            @Nullable Integer upTo,
            Edition edition,
            List<PlanKind> plans,
            Band band,
            FirmProfile.@Nullable Speed speed) {}

    /** Row for a number of people: the first whose bound holds it. */
    SizeRow size(int people) {
        return sizes.stream()
                .filter(row -> row.upTo() == null || people <= row.upTo())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no size row for " + people));
    }

    ClusterRow cluster(Cluster cluster) {
        return clusters.stream()
                .filter(row -> row.cluster() == cluster)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no row for " + cluster));
    }

    List<Integer> tiers(Band band) {
        return bands.getOrDefault(band, List.of());
    }

    /** Place of a rule in the order of an axis; a rule without a place comes last. */
    int rank(Axis axis, String ruleId) {
        List<String> order = precedence.getOrDefault(axis, List.of());
        int place = order.indexOf(ruleId);
        return place < 0 ? order.size() : place;
    }
}
