package gridline.funnel.registration.web;

import gridline.funnel.registration.model.RegistrationTerms;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 报备规则: terms as given and shown (FN-13).
 *
 * @param leaseDays how many days a claim lasts
 * @param warningDays days before the end on which the holder is warned, each shorter than the lease
 * @param coolDownDays days until a former holder may claim again
 * @param maxHeld most customers of one person
 * @param maxClaimsPerDay most customers one person takes a day
 * @param teamLeaseDays days a team keeps what nobody claims
 * @param teamClaimRequired whether only what the team has claimed may be claimed (FN-S2)
 */
record TermsRequest(
        @NotNull @Min(1) @Max(RegistrationTerms.MAX_DAYS) Integer leaseDays,

        @NotNull @Size(max = 5) List<@NotNull @Min(1) @Max(RegistrationTerms.MAX_DAYS) Integer> warningDays,

        @NotNull @Min(0) @Max(RegistrationTerms.MAX_DAYS) Integer coolDownDays,
        @NotNull @Min(1) @Max(RegistrationTerms.MAX_COUNT) Integer maxHeld,
        @NotNull @Min(1) @Max(RegistrationTerms.MAX_COUNT) Integer maxClaimsPerDay,
        @NotNull @Min(1) @Max(RegistrationTerms.MAX_DAYS) Integer teamLeaseDays,
        @NotNull Boolean teamClaimRequired) {

    static TermsRequest of(RegistrationTerms terms) {
        return new TermsRequest(
                terms.leaseDays(),
                terms.warningDays(),
                terms.coolDownDays(),
                terms.maxHeld(),
                terms.maxClaimsPerDay(),
                terms.teamLeaseDays(),
                terms.teamClaimRequired());
    }

    /** What the single fields do not show: a warning must come after the lease has begun. */
    void check(String field, Violations found) {
        warningDays.stream()
                .filter(days -> days >= leaseDays)
                .forEach(days -> found.add(Violation.of("FN-13.warning-outside-lease", field + ".warningDays")
                        .with("days", days)
                        .with("lease", leaseDays)));
    }

    RegistrationTerms toTerms() {
        return new RegistrationTerms(
                leaseDays, warningDays, coolDownDays, maxHeld, maxClaimsPerDay, teamLeaseDays, teamClaimRequired);
    }
}
