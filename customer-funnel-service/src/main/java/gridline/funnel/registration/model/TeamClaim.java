package gridline.funnel.registration.model;

import gridline.funnel.staff.model.StaffMember;
import java.time.Duration;
import java.time.Instant;

/**
 * 团队认领: the team has the customer on its list; one of its salespeople is to claim it in time (FN-S2).
 *
 * @param by who claimed it for the team
 * @param since when
 * @param until when the team loses it if nobody has claimed it by then
 */
public record TeamClaim(StaffMember by, Instant since, Instant until) {

    public static TeamClaim open(StaffMember by, Instant now, RegistrationTerms terms) {
        return new TeamClaim(by, now, now.plus(Duration.ofDays(terms.teamLeaseDays())));
    }

    public boolean isLiveAt(Instant now) {
        return now.isBefore(until);
    }
}
