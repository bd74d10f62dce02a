package gridline.pricing.bundle.model;

import gridline.contracts.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 套餐价格: what a composition costs a month, line by line, and what is not in it.
 *
 * @param matrixId matrix it was priced by
 * @param matrixVersion version of it
 * @param composition what was priced
 * @param lines each with its amount; the price is their sum
 * @param excluded what the firm pays beside it
 * @param services value-added services included
 */
public record BundlePrice(
        String matrixId,
        int matrixVersion,
        Composition composition,
        List<Line> lines,
        List<Excluded> excluded,
        List<ValueAddedService> services) {

    /**
     * 价格行.
     *
     * @param code text of the line
     * @param params values the text names
     * @param quantity how many
     * @param unit price of one a month
     */
    public record Line(String code, Map<String, String> params, int quantity, Money unit) {

        public Money amount() {
            return unit.times(quantity);
        }
    }

    /** 不含项: what is paid elsewhere, and how many of it. */
    public record Excluded(String code, int quantity) {}

    /** 本地宽带资费: the broadband line of an enhanced bundle. */
    public record Broadband(String tariffId, int speedMbps, Money monthlyFee) {}

    /** Yuan a month. */
    public Money monthly() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }

    /**
     * Prices a composition that {@link BundleCheck} let pass.
     *
     * @param broadband at the local tariff; null if the composition has none, or none was chosen yet
     */
    public static BundlePrice of(Composition composition, BundleMatrix matrix, @Nullable Broadband broadband) {
        Tier.Quoted tier = matrix.quoted(composition.minutes());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "bundle.base",
                Map.of(
                        "minutes", Integer.toString(tier.minutes()),
                        "edition", composition.edition().name(),
                        "plan", composition.plan().name()),
                1,
                tier.price(composition.edition(), composition.plan())));
        Packs packs = composition.packs();
        if (packs.shared() > 0) {
            lines.add(new Line("bundle.shared-pack", Map.of(), packs.shared(), matrix.sharedPack()));
        }
        if (packs.nonShared() > 0) {
            lines.add(new Line("bundle.non-shared-pack", Map.of(), packs.nonShared(), matrix.nonSharedPack()));
        }
        int threeG = composition.terminals().threeG();
        if (threeG > 0) {
            lines.add(new Line("bundle.three-g-terminal", Map.of(), threeG, Money.ZERO));
        }
        if (broadband != null) {
            lines.add(new Line(
                    "bundle.broadband",
                    Map.of("speed", Integer.toString(broadband.speedMbps()), "tariff", broadband.tariffId()),
                    1,
                    broadband.monthlyFee()));
        }
        return new BundlePrice(
                matrix.id(),
                matrix.version(),
                composition,
                List.copyOf(lines),
                excluded(composition, broadband),
                tier.services(composition.edition()));
    }

    private static List<Excluded> excluded(Composition composition, @Nullable Broadband broadband) {
        List<Excluded> excluded = new ArrayList<>();
        int threeG = composition.terminals().threeG();
        if (threeG > 0) {
            excluded.add(new Excluded("bundle.three-g-packages-excluded", threeG));
        }
        if (composition.edition() == Edition.ENHANCED && broadband == null) {
            excluded.add(new Excluded("bundle.broadband-excluded", 1));
        }
        return List.copyOf(excluded);
    }
}
