package gridline.pricing.bundle.model;

import gridline.contracts.Money;
import gridline.pricing.versioned.model.VersionedData;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 沃·商务 矩阵: the converged bundles as versioned data.
 *
 * @param id name, the same over its versions
 * @param version counts from 1
 * @param scope org path it holds in and below
 * @param effectiveFrom first day it is used
 * @param tiers by minutes, those that are only recorded among them
 * @param sharedPack monthly fee of a shared pack, per terminal
 * @param nonSharedPack monthly fee of a non-shared pack, per terminal
 * @param tables the tables a recommendation is made from
 */
public record BundleMatrix(
        String id,
        int version,
        String scope,
        LocalDate effectiveFrom,
        List<Tier> tiers,
        Money sharedPack,
        Money nonSharedPack,
        TargetingTables tables)
        implements VersionedData {

    public BundleMatrix {
        tiers = tiers.stream().sorted(Comparator.comparingInt(Tier::minutes)).toList();
    }

    public Optional<Tier> tier(int minutes) {
        return tiers.stream().filter(tier -> tier.minutes() == minutes).findFirst();
    }

    /** Those that have prices, by minutes. */
    public List<Tier.Quoted> quotedTiers() {
        return tiers.stream()
                .filter(Tier.Quoted.class::isInstance)
                .map(Tier.Quoted.class::cast)
                .toList();
    }

    /** @throws IllegalArgumentException if the tier has no price */
    Tier.Quoted quoted(int minutes) {
        return quotedTiers().stream()
                .filter(tier -> tier.minutes() == minutes)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no price for " + minutes + " minutes"));
    }
}
