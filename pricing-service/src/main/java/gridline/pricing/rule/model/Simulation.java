package gridline.pricing.rule.model;

import gridline.contracts.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 试算结果: what a replay of past competitor offers says about a rule set beside the one in force.
 *
 * @param by staff id of who asked for it
 * @param at when
 * @param comparedWith id of the version in force it was compared with
 * @param gridPath part of the org tree replayed
 * @param from first day of observation replayed
 * @param to last day
 * @param communities communities with an offer in that time
 * @param decisions decisions made by each of the two
 * @param unchanged decisions with the same outcome
 * @param cheaper decisions at a lower price
 * @param dearer decisions at a higher price
 * @param gained decisions that give a price where there was none
 * @param lost decisions that give none where there was a price
 * @param usersPerTariff users assumed on each tariff
 * @param monthlyRevenue yuan a month under the set in force, over the last decisions both give a price for
 * @param monthlyRevenueDifference yuan a month more under this one, on the same users
 * @param growthNeededPercent per cent more users it takes to earn the same; null if none earns it back, 0 if none is needed
 */
public record Simulation(
        String by,
        Instant at,
        String comparedWith,
        String gridPath,
        LocalDate from,
        LocalDate to,
        long communities,
        long decisions,
        long unchanged,
        long cheaper,
        long dearer,
        long gained,
        long lost,
        int usersPerTariff,
        Money monthlyRevenue,
        Money monthlyRevenueDifference,
        @Nullable BigDecimal growthNeededPercent) {}
