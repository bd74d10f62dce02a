package gridline.community.survey.model;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 调查事实: what was found out about a community, each with the day it was found; null while unknown (CO-10 a, CO-12).
 *
 * @param handoverOn 交付时间; may lie ahead for an estate still being built
 * @param entryThreshold 入场门槛
 * @param estateClass 楼盘档次
 * @param mixedUse 商住两用
 * @param besideShopping next to a shopping district
 * @param propertyCompanyId property company on file
 * @param managingDepartment 单位管理部门: department of the employer that decides in a compound (CO-12)
 * @param blocker why nothing can be sold for now
 * @param statedOccupancy occupied flats in percent, 0 to 100, as somebody stated it
 * @param statedOwnerOccupied flats their owners live in, in percent of the occupied ones, as somebody stated it
 * @param computers households with a computer in percent
 * @param aged16To50 households with a member aged 16 to 50 in percent
 * @param forum owners' chat group or forum
 * @param ourHouseholds households that use us
 * @param competitorFree true when no competitor serves the community
 * @param asOf day each known fact was found, Asia/Shanghai
 */
public record Facts(
        @Nullable LocalDate handoverOn,
        @Nullable EntryThreshold entryThreshold,
        @Nullable EstateClass estateClass,
        @Nullable Boolean mixedUse,
        @Nullable Boolean besideShopping,
        @Nullable String propertyCompanyId,
        @Nullable String managingDepartment,
        @Nullable Blocker blocker,
        @Nullable Integer statedOccupancy,
        @Nullable Integer statedOwnerOccupied,
        @Nullable Integer computers,
        @Nullable Integer aged16To50,
        @Nullable ForumActivity forum,
        @Nullable Integer ourHouseholds,
        @Nullable Boolean competitorFree,
        Map<Fact, LocalDate> asOf) {

    /** Nothing known. */
    public static final Facts UNKNOWN = new Facts(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, Map.of());

    public Facts {
        asOf = Map.copyOf(asOf);
    }

    /** The day a fact was found; null while it is unknown. */
    public @Nullable LocalDate asOf(Fact fact) {
        return asOf.get(fact);
    }

    /** The value of a fact; null while it is unknown. */
    public @Nullable Object value(Fact fact) {
        return switch (fact) {
            case HANDOVER -> handoverOn;
            case ENTRY_THRESHOLD -> entryThreshold;
            case ESTATE_CLASS -> estateClass;
            case MIXED_USE -> mixedUse;
            case BESIDE_SHOPPING -> besideShopping;
            case PROPERTY_COMPANY -> propertyCompanyId;
            case MANAGING_DEPARTMENT -> managingDepartment;
            case BLOCKER -> blocker;
            case STATED_OCCUPANCY -> statedOccupancy;
            case STATED_OWNER_OCCUPIED -> statedOwnerOccupied;
            case COMPUTERS -> computers;
            case AGED_16_TO_50 -> aged16To50;
            case FORUM -> forum;
            case OUR_HOUSEHOLDS -> ourHouseholds;
            case COMPETITOR_FREE -> competitorFree;
        };
    }
}
