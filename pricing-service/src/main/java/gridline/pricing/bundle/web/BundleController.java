package gridline.pricing.bundle.web;

import gridline.platform.security.Caller;
import gridline.pricing.bundle.PriceBundle;
import gridline.pricing.bundle.PriceBundle.Recommended;
import gridline.pricing.bundle.model.BundleMatrix;
import gridline.pricing.bundle.model.Cluster;
import gridline.pricing.bundle.model.Composition;
import gridline.pricing.bundle.model.Edition;
import gridline.pricing.bundle.model.FirmProfile;
import gridline.pricing.bundle.model.Packs;
import gridline.pricing.bundle.model.PlanKind;
import gridline.pricing.bundle.model.Terminals;
import gridline.pricing.bundle.web.BundleViews.MatrixView;
import gridline.pricing.bundle.web.BundleViews.PricedView;
import gridline.pricing.bundle.web.BundleViews.RecommendationView;
import gridline.pricing.versioned.model.Versions;
import gridline.pricing.wording.Wording;
import gridline.pricing.wording.Wording.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 融合套餐接口: {@code GET /bundles}, {@code POST /bundles/price}, {@code POST /bundles/recommendation}. The two POSTs store
 * nothing.
 */
@RestController
@RequestMapping("/api/pricing/v1/bundles")
@Tag(name = "bundles", description = "沃·商务: converged bundles for firms")
class BundleController {

    private final Versions<BundleMatrix> matrices;
    private final PriceBundle bundles;
    private final Wording wording;

    BundleController(Versions<BundleMatrix> matrices, PriceBundle bundles, Wording wording) {
        this.matrices = matrices;
        this.bundles = bundles;
        this.wording = wording;
    }

    /** 矩阵列表: all versions, since they are few. */
    record MatrixList(List<MatrixView> items) {}

    /**
     * 组合请求.
     *
     * @param gridPath place the matrix is looked up for; null for the general one
     * @param broadband whether a broadband line is wanted; true where a tariff is named
     * @param broadbandTariffId approved tariff of that line
     */
    record BundlePriceRequest(
            int minutes,
            @NotNull Edition edition,
            @NotNull PlanKind plan,
            @Nullable Terminals terminals,
            @Nullable Packs packs,
            @Nullable Boolean broadband,
            @Nullable String broadbandTariffId,
            @Nullable String gridPath) {

        Composition composition() {
            return new Composition(
                    minutes,
                    edition,
                    plan,
                    terminals == null ? Terminals.NONE : terminals,
                    packs == null ? Packs.NONE : packs,
                    broadbandTariffId != null || Boolean.TRUE.equals(broadband));
        }
    }

    /** 推荐请求: what is known of a firm; see {@link FirmProfile}. */
    record RecommendationRequest(
            @Nullable Cluster cluster,
            @Nullable Integer people,
            @Nullable Set<FirmProfile.Use> uses,
            @Nullable Set<FirmProfile.Want> wants,
            FirmProfile.@Nullable Spend spend,
            FirmProfile.@Nullable Payer payer,
            @Nullable Integer officeMinutes,
            @Nullable Integer personalMinutes,
            @Nullable Terminals terminals,
            @Nullable String gridPath) {

        FirmProfile firm() {
            return new FirmProfile(
                    cluster,
                    people,
                    uses == null ? Set.of() : uses,
                    wants == null ? Set.of() : wants,
                    spend,
                    payer,
                    officeMinutes,
                    personalMinutes,
                    terminals);
        }
    }

    @GetMapping
    @Operation(summary = "The bundle matrix, all versions, with the tiers that are recorded but not quoted")
    MatrixList list() {
        return new MatrixList(matrices.all().stream().map(BundleViews::matrix).toList());
    }

    @PostMapping("/price")
    @Operation(
            summary = "Price of any composition, line by line; an invalid one answers with the nearest valid (BD-01)")
    PricedView price(Caller caller, HttpServletRequest http, @Valid @RequestBody BundlePriceRequest request) {
        return views(http)
                .priced(bundles.price(request.composition(), request.gridPath(), request.broadbandTariffId(), caller));
    }

    @PostMapping("/recommendation")
    @Operation(summary = "A bundle for a firm, with the tables used and where they disagreed (BD-02 to BD-06)")
    RecommendationView recommend(HttpServletRequest http, @Valid @RequestBody RecommendationRequest request) {
        Recommended recommended = bundles.recommend(request.firm(), request.gridPath());
        return views(http).recommended(recommended.recommendation(), recommended.price());
    }

    private BundleViews views(HttpServletRequest http) {
        return new BundleViews(wording, Language.of(http));
    }
}
