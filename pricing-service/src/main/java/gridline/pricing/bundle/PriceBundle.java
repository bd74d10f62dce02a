package gridline.pricing.bundle;

import gridline.platform.decision.Violation;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.RefusedException;
import gridline.pricing.bundle.model.BundleCheck;
import gridline.pricing.bundle.model.BundleMatrix;
import gridline.pricing.bundle.model.BundlePrice;
import gridline.pricing.bundle.model.BundlePrice.Broadband;
import gridline.pricing.bundle.model.Composition;
import gridline.pricing.bundle.model.FirmProfile;
import gridline.pricing.bundle.model.RecommendBundle;
import gridline.pricing.bundle.model.Recommendation;
import gridline.pricing.tariff.model.Tariff;
import gridline.pricing.tariff.model.TariffStatus;
import gridline.pricing.versioned.model.Versions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 套餐报价与推荐: prices and recommends bundles by the matrix in force at a place today (BD-01 … BD-06). */
@Component
public class PriceBundle {

    private static final String EVERYWHERE = "/";

    private final Versions<BundleMatrix> matrices;
    private final Aggregates<Tariff> tariffs;
    private final Clock clock;

    PriceBundle(Versions<BundleMatrix> matrices, Aggregates<Tariff> tariffs, Clock clock) {
        this.matrices = matrices;
        this.tariffs = tariffs;
        this.clock = clock;
    }

    /**
     * Prices a composition.
     *
     * @param gridPath place; null where it does not matter
     * @param broadbandTariffId approved tariff of the broadband line; null if none was chosen yet
     * @throws RefusedException with every reason and the nearest valid bundle
     */
    public BundlePrice price(
            Composition composition, @Nullable String gridPath, @Nullable String broadbandTariffId, Caller caller) {
        List<Violation> violations = new ArrayList<>();
        Tariff tariff = broadbandTariffId == null ? null : tariff(broadbandTariffId, caller, violations);
        BundleMatrix matrix = inForce(gridPath == null && tariff != null ? tariff.gridPath() : gridPath);
        violations.addAll(BundleCheck.violations(composition, matrix));
        if (!violations.isEmpty()) {
            throw new RefusedException(violations);
        }
        return BundlePrice.of(
                composition,
                matrix,
                tariff == null ? null : new Broadband(tariff.id(), tariff.speedMbps(), tariff.monthlyFee()));
    }

    /** @throws RefusedException with everything that is wrong with the profile */
    public Recommended recommend(FirmProfile firm, @Nullable String gridPath) {
        List<Violation> violations = RecommendBundle.violations(firm);
        if (!violations.isEmpty()) {
            throw new RefusedException(violations);
        }
        BundleMatrix matrix = inForce(gridPath);
        Recommendation recommendation = RecommendBundle.recommend(firm, matrix);
        return new Recommended(recommendation, BundlePrice.of(recommendation.composition(), matrix, null));
    }

    /** 推荐及价格. */
    public record Recommended(Recommendation recommendation, BundlePrice price) {}

    private Tariff tariff(String id, Caller caller, List<Violation> violations) {
        Versioned<Tariff> stored = tariffs.require(id);
        Tariff tariff = stored.state();
        caller.requireCovers(tariff.gridPath());
        if (tariff.status() != TariffStatus.IN_FORCE) {
            violations.add(Violation.of("PR-10.tariff-not-in-force", "broadbandTariffId")
                    .with("status", tariff.status()));
        }
        return tariff;
    }

    private BundleMatrix inForce(@Nullable String gridPath) {
        return matrices.inForce(gridPath == null ? EVERYWHERE : gridPath, BusinessZone.today(clock));
    }
}
