package gridline.funnel.registration.model;

import java.util.Comparator;
import java.util.List;

/**
 * 报备规则: the terms of a registration (FN-13).
 *
 * @param leaseDays how many days a claim lasts, 1 to 366
 * @param warningDays how many days before the end the holder is warned, each shorter than the lease; at most 5
 * @param coolDownDays how many days after the end a former holder may claim again, 0 to 366
 * @param maxHeld how many customers one person may hold at once, 1 to 10,000
 * @param maxClaimsPerDay how many customers one person may take in a day (Asia/Shanghai), 1 to 10,000
 * @param teamLeaseDays how many days a team keeps a customer without a salesperson claiming it, 1 to 366
 * @param teamClaimRequired whether a salesperson may only claim what the team has claimed (FN-S2)
 */
public record RegistrationTerms(
        int leaseDays,
        List<Integer> warningDays,
        int coolDownDays,
        int maxHeld,
        int maxClaimsPerDay,
        int teamLeaseDays,
        boolean teamClaimRequired) {

    public static final int MAX_DAYS = 366;
    public static final int MAX_COUNT = 10_000;
    public static final RegistrationTerms DEFAULT = new RegistrationTerms(30, List.of(7, 2), 15, 200, 20, 30, false);

    public RegistrationTerms {
        within(leaseDays, 1, MAX_DAYS);
        within(coolDownDays, 0, MAX_DAYS);
        within(maxHeld, 1, MAX_COUNT);
        within(maxClaimsPerDay, 1, MAX_COUNT);
        within(teamLeaseDays, 1, MAX_DAYS);
        int longest = leaseDays - 1;
        warningDays.forEach(days -> within(days, 1, longest));
        warningDays = warningDays.stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static void within(int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " is not between " + least + " and " + most);
        }
    }
}
