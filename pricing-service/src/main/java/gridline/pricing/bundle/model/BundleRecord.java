package gridline.pricing.bundle.model;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.LocalDate;

/**
 * 套餐登记: a bundle a firm has, as it was found. Unlike a quote it may be of a tier whose tariff we do not have.
 *
 * @param id identity
 * @param customerId opaque id of the firm
 * @param gridPath grid it sits in
 * @param composition what it has
 * @param quotable whether the matrix in force would quote it (BD-01)
 * @param since first day it had it
 * @param recordedBy staff id
 */
public record BundleRecord(
        String id,
        String customerId,
        String gridPath,
        Composition composition,
        boolean quotable,
        LocalDate since,
        String recordedBy) {

    private static final int LONGEST_ID = 100;

    /**
     * Records what is there. Caps are no reason against it, because it exists; a tier nobody knows, counts nobody can mean and a
     * day to come are.
     */
    public static Decision<BundleRecord> of(
            String id,
            String customerId,
            String gridPath,
            Composition composition,
            LocalDate since,
            BundleMatrix matrix,
            LocalDate today,
            String by) {
        Violations violations = new Violations()
                .when(
                        customerId.isBlank() || customerId.length() > LONGEST_ID,
                        () -> Violation.of("special.id-unusable", "customerId").with("most", LONGEST_ID))
                .when(
                        since.isAfter(today),
                        () -> Violation.of("bundle.since-ahead", "since").with("nearest", today))
                .when(
                        matrix.tier(composition.minutes()).isEmpty(),
                        () -> Violation.of("bundle.tier-unknown", "minutes")
                                .with("minutes", composition.minutes())
                                .with(
                                        "tiers",
                                        matrix.tiers().stream()
                                                .map(Tier::minutes)
                                                .toList()));
        BundleCheck.counts(composition, violations);
        return violations.orElse(() -> Decision.accepted(new BundleRecord(
                id,
                customerId,
                gridPath,
                composition,
                BundleCheck.violations(composition, matrix).isEmpty(),
                since,
                by)));
    }
}
