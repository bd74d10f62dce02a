package gridline.community.building.model;

import gridline.contracts.DomainEvent;
import gridline.contracts.community.BuildingSurveyed;
import gridline.contracts.community.HouseholdContractsEnding;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 楼栋: a building and its known households (CO-14): group joining works per building, visits work per household, and
 * competitors' customers are followed up by the end of their contract (FN-20).
 *
 * @param id building, from community and number
 * @param communityId community it stands in
 * @param gridPath path of that community's grid
 * @param number short number, unique within the community
 * @param layout how it is laid out
 * @param households the known ones, in the order they were found
 */
public record Building(
        String id, String communityId, String gridPath, String number, Layout layout, List<Household> households) {

    /** The reminder appears so many days before a contract ends (FN-21). */
    public static final int REMIND_DAYS_BEFORE = 30;

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z]{1,12}");

    public Building {
        households = List.copyOf(households);
    }

    /** Whether a text may number a building: 1 to 12 ASCII letters and digits. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** A new building, or everything wrong with it. */
    public static Decision<Building> put(
            String id, String communityId, String gridPath, String number, Layout layout, @Nullable Building before) {
        List<Household> known = before == null ? List.of() : before.households;
        Violations violations = new Violations()
                .addAll(layout.violations())
                .when(
                        known.size() > Math.max(0, layout.total()),
                        () -> Violation.of("CO-14.more-known-than-flats", "households")
                                .with("known", known.size())
                                .with("households", layout.total()));
        return violations.orElse(() -> {
            Building put = new Building(id, communityId, gridPath, number, layout, known);
            return put.equals(before) ? Decision.accepted(put) : Decision.accepted(put, put.surveyed());
        });
    }

    /** The known household behind a door. */
    public Optional<Household> behind(String door) {
        return households.stream().filter(each -> each.door().equals(door)).findFirst();
    }

    public int using(NetworkUse use) {
        return (int) households.stream().filter(each -> each.use() == use).count();
    }

    /** Households whose competitor contract ends, month by month. */
    public Map<YearMonth, Integer> contractEnds() {
        Map<YearMonth, Integer> ends = new TreeMap<>();
        for (Household each : households) {
            YearMonth month = each.endsIn();
            if (month != null) {
                ends.merge(month, 1, Integer::sum);
            }
        }
        return ends;
    }

    /** Day somebody has to be reminded next; null when nobody has to be (FN-21). */
    public @Nullable LocalDate nextReminderOn() {
        LocalDate next = null;
        for (Household each : households) {
            LocalDate due = each.reminderOn(REMIND_DAYS_BEFORE);
            if (due != null && (next == null || due.isBefore(next))) {
                next = due;
            }
        }
        return next;
    }

    /**
     * Tells of the contracts that end within {@value #REMIND_DAYS_BEFORE} days, or ended while nobody was there to tell: each
     * of them once, month by month (FN-20, FN-21).
     */
    public Decision<Building> remind(LocalDate today) {
        Map<YearMonth, Integer> ending = new TreeMap<>();
        List<Household> after = new ArrayList<>();
        for (Household each : households) {
            LocalDate due = each.reminderOn(REMIND_DAYS_BEFORE);
            YearMonth month = each.endsIn();
            if (due == null || due.isAfter(today) || month == null) {
                after.add(each);
            } else {
                ending.merge(month, 1, Integer::sum);
                after.add(each.reminded());
            }
        }
        List<DomainEvent> events = new ArrayList<>();
        ending.forEach((month, count) ->
                events.add(new HouseholdContractsEnding(id, communityId, gridPath, layout.name(), month, count)));
        return new Accepted<>(withHouseholds(after), events);
    }

    /** Follows its community to another grid. */
    public Decision<Building> inGrid(String path) {
        return Decision.accepted(new Building(id, communityId, path, number, layout, households));
    }

    Building withHouseholds(List<Household> changed) {
        return new Building(id, communityId, gridPath, number, layout, changed);
    }

    BuildingSurveyed surveyed() {
        return new BuildingSurveyed(
                id, communityId, gridPath, layout.total(), using(NetworkUse.COMPETITOR), using(NetworkUse.OURS));
    }
}
