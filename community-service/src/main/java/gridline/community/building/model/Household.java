package gridline.community.building.model;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * 住户: what is known of one household, on the door and not by name (CO-14). Door and contract end are personal information,
 * shown masked (PI-01).
 *
 * @param id opaque, unique within the building
 * @param door entrance, floor and flat as the house numbers them, 1 to {@value SurveyHousehold#MAX_DOOR} characters
 * @param use whose network it uses
 * @param competitorId operator it uses; only with {@link NetworkUse#COMPETITOR}
 * @param contractEndsOn last day of its contract with the competitor; null while unknown
 * @param asOf day this was found
 * @param by staff id of who found it
 * @param remindedOf contract end somebody was reminded of; null before (FN-21)
 */
public record Household(
        String id,
        String door,
        NetworkUse use,
        @Nullable String competitorId,
        @Nullable LocalDate contractEndsOn,
        LocalDate asOf,
        String by,
        @Nullable LocalDate remindedOf) {

    /** Whether somebody still has to be told of its contract's end. */
    boolean toRemind() {
        return contractEndsOn != null && !contractEndsOn.equals(remindedOf);
    }

    /** Day the reminder is due: so many days before the end; null without one (FN-21). */
    @Nullable
    LocalDate reminderOn(int daysBefore) {
        return contractEndsOn == null || !toRemind() ? null : contractEndsOn.minusDays(daysBefore);
    }

    /** Month its competitor contract ends in; null while unknown. */
    public @Nullable YearMonth endsIn() {
        return contractEndsOn == null ? null : YearMonth.from(contractEndsOn);
    }

    Household reminded() {
        return new Household(id, door, use, competitorId, contractEndsOn, asOf, by, contractEndsOn);
    }
}
