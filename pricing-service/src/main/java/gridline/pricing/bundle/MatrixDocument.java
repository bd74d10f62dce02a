package gridline.pricing.bundle;

import gridline.contracts.Money;
import gridline.pricing.bundle.model.BundleMatrix;
import gridline.pricing.bundle.model.Cluster;
import gridline.pricing.bundle.model.Edition;
import gridline.pricing.bundle.model.FirmProfile.Speed;
import gridline.pricing.bundle.model.PlanKind;
import gridline.pricing.bundle.model.TargetingTables;
import gridline.pricing.bundle.model.TargetingTables.Axis;
import gridline.pricing.bundle.model.TargetingTables.Band;
import gridline.pricing.bundle.model.Tier;
import gridline.pricing.bundle.model.ValueAddedService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 矩阵文件: the bundle matrix as it stands in files; see {@link BundleMatrix} for the fields. */
record MatrixDocument(
        String id,
        int version,
        String scope,
        LocalDate effectiveFrom,
        AddOns addOns,
        List<Integer> recordedTiers,
        List<TierDocument> tiers,
        List<TargetingTables.ClusterRow> clusters,
        List<SizeDocument> sizes,
        Map<Band, List<Integer>> bands,
        Map<Axis, List<String>> precedence) {

    record AddOns(String shared, String nonShared) {}

    record Price(String baseA, String baseB, String enhancedA, String enhancedB) {}

    record Services(List<ValueAddedService> base, List<ValueAddedService> enhanced) {}

    record TierDocument(int minutes, Price price, int maxTerminals, int minThreeG, Services services) {

        Tier toTier() {
            return new Tier.Quoted(
                    minutes,
                    Map.of(
                            Edition.BASE, prices(price.baseA(), price.baseB()),
                            Edition.ENHANCED, prices(price.enhancedA(), price.enhancedB())),
                    maxTerminals,
                    minThreeG,
                    Map.of(Edition.BASE, services.base(), Edition.ENHANCED, services.enhanced()));
        }

        private static Map<PlanKind, Money> prices(String a, String b) {
            return Map.of(PlanKind.A, Money.yuan(a), PlanKind.B, Money.yuan(b));
        }
    }

    record SizeDocument(
            @Nullable Integer upTo,
            Edition edition,
            List<PlanKind> plans,
            Band band,
            @Nullable Speed speed) {}

    /** @throws IllegalArgumentException if the tables cannot be used */
    BundleMatrix toMatrix() {
        TargetingTables tables = new TargetingTables(
                clusters,
                sizes.stream()
                        .map(row -> new TargetingTables.SizeRow(
                                row.upTo(), row.edition(), row.plans(), row.band(), row.speed()))
                        .toList(),
                bands,
                precedence);
        BundleMatrix matrix = new BundleMatrix(
                id,
                version,
                scope,
                effectiveFrom,
                Stream.concat(
                                recordedTiers.stream().map(Tier.Recorded::new),
                                tiers.stream().map(TierDocument::toTier))
                        .toList(),
                Money.yuan(addOns.shared()),
                Money.yuan(addOns.nonShared()),
                tables);
        check(matrix);
        return matrix;
    }

    private static void check(BundleMatrix matrix) {
        TargetingTables tables = matrix.tables();
        demand(!matrix.quotedTiers().isEmpty(), "no tier has a price");
        demand(
                matrix.tiers().stream().map(Tier::minutes).distinct().count()
                        == matrix.tiers().size(),
                "a tier is there twice");
        demand(
                tables.clusters().stream()
                        .map(TargetingTables.ClusterRow::cluster)
                        .collect(Collectors.toSet())
                        .equals(Set.of(Cluster.values())),
                "a cluster has no row");
        demand(
                !tables.sizes().isEmpty() && tables.sizes().getLast().upTo() == null,
                "the last size must have no bound");
        demand(tables.bands().keySet().equals(Set.of(Band.values())), "a band names no tiers");
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
