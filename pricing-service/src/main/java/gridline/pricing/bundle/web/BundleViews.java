package gridline.pricing.bundle.web;

import gridline.contracts.Money;
import gridline.pricing.bundle.model.BundleMatrix;
import gridline.pricing.bundle.model.BundlePrice;
import gridline.pricing.bundle.model.Composition;
import gridline.pricing.bundle.model.Edition;
import gridline.pricing.bundle.model.FirmProfile;
import gridline.pricing.bundle.model.PlanKind;
import gridline.pricing.bundle.model.Recommendation;
import gridline.pricing.bundle.model.TargetingTables.Axis;
import gridline.pricing.bundle.model.Tier;
import gridline.pricing.bundle.model.ValueAddedService;
import gridline.pricing.wording.Wording;
import gridline.pricing.wording.Wording.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 套餐视图: bundles as clients see them, with texts in their language beside codes and values. */
final class BundleViews {

    private final Wording wording;
    private final Language language;

    BundleViews(Wording wording, Language language) {
        this.wording = wording;
        this.language = language;
    }

    /** 矩阵. */
    record MatrixView(
            String id,
            int version,
            String scope,
            LocalDate effectiveFrom,
            Money sharedPack,
            Money nonSharedPack,
            List<TierView> tiers) {}

    /** 档位; one that is not quoted has nothing but its minutes. */
    record TierView(
            int minutes,
            boolean quoted,
            @Nullable Integer maxTerminals,
            @Nullable Integer minThreeG,
            List<BundlePriceView> prices) {}

    /** 价格. */
    record BundlePriceView(Edition edition, PlanKind plan, Money monthlyFee, List<ValueAddedService> services) {}

    /** 组合价格. */
    record PricedView(
            String matrixId,
            int matrixVersion,
            Composition composition,
            Money monthlyFee,
            List<PriceLineView> lines,
            List<ExcludedView> excluded,
            List<ValueAddedService> services) {}

    /** 价格行. */
    record PriceLineView(
            String code, Map<String, String> params, String text, int quantity, Money unit, Money amount) {}

    /** 不含项. */
    record ExcludedView(String code, int quantity, String text) {}

    /** 推荐. */
    record RecommendationView(
            PricedView bundle,
            FirmProfile.@Nullable Speed broadbandSpeed,
            List<String> tablesUsed,
            boolean disagreed,
            List<ChoiceView> choices,
            List<ServiceView> services,
            List<AdjustmentView> adjustments) {}

    /** 选择 (BD-06). */
    record ChoiceView(
            Axis axis,
            @Nullable String value,
            @Nullable String wonBy,
            String because,
            String text,
            List<VoteView> agreeing,
            List<VoteView> overruled) {}

    /** 投票. */
    record VoteView(String ruleId, List<String> values, String code, Map<String, String> params, String text) {}

    /** 增值业务. */
    record ServiceView(ValueAddedService service, boolean included) {}

    /** 调整 (BD-01). */
    record AdjustmentView(String ruleId, String code, Map<String, String> params, String text) {}

    static MatrixView matrix(BundleMatrix matrix) {
        return new MatrixView(
                matrix.id(),
                matrix.version(),
                matrix.scope(),
                matrix.effectiveFrom(),
                matrix.sharedPack(),
                matrix.nonSharedPack(),
                matrix.tiers().stream().map(BundleViews::tier).toList());
    }

    private static TierView tier(Tier tier) {
        return switch (tier) {
            case Tier.Recorded(int minutes) -> new TierView(minutes, false, null, null, List.of());
            case Tier.Quoted quoted ->
                new TierView(
                        quoted.minutes(),
                        true,
                        quoted.maxTerminals(),
                        quoted.minThreeG(),
                        List.of(Edition.values()).stream()
                                .flatMap(edition -> List.of(PlanKind.values()).stream()
                                        .map(plan -> new BundlePriceView(
                                                edition, plan, quoted.price(edition, plan), quoted.services(edition))))
                                .toList());
        };
    }

    PricedView priced(BundlePrice price) {
        return new PricedView(
                price.matrixId(),
                price.matrixVersion(),
                price.composition(),
                price.monthly(),
                price.lines().stream()
                        .map(line -> new PriceLineView(
                                line.code(),
                                line.params(),
                                wording.text(language, line.code(), line.params()),
                                line.quantity(),
                                line.unit(),
                                line.amount()))
                        .toList(),
                price.excluded().stream()
                        .map(each -> new ExcludedView(
                                each.code(),
                                each.quantity(),
                                wording.text(
                                        language, each.code(), Map.of("count", Integer.toString(each.quantity())))))
                        .toList(),
                price.services());
    }

    RecommendationView recommended(Recommendation recommendation, BundlePrice price) {
        return new RecommendationView(
                priced(price),
                recommendation.speed(),
                recommendation.tablesUsed(),
                recommendation.choices().stream().anyMatch(Recommendation.Choice::disagreed),
                recommendation.choices().stream().map(this::choice).toList(),
                recommendation.services().stream()
                        .map(each -> new ServiceView(each.service(), each.included()))
                        .toList(),
                recommendation.adjustments().stream()
                        .map(each -> new AdjustmentView(
                                "BD-01",
                                each.code(),
                                each.params(),
                                wording.text(language, each.code(), each.params())))
                        .toList());
    }

    private ChoiceView choice(Recommendation.Choice choice) {
        return new ChoiceView(
                choice.axis(),
                choice.value(),
                choice.wonBy(),
                choice.because(),
                wording.text(language, choice.because()),
                choice.agreeing().stream().map(this::vote).toList(),
                choice.overruled().stream().map(this::vote).toList());
    }

    private VoteView vote(Recommendation.Vote vote) {
        return new VoteView(
                vote.ruleId(),
                vote.values(),
                vote.reason(),
                vote.params(),
                wording.text(language, vote.reason(), vote.params()));
    }
}
