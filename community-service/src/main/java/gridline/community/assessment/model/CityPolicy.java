package gridline.community.assessment.model;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * 城市评分规则: the scoring policy of a city in its versions; a change is a new version, and the old ones stay (CO-20).
 *
 * @param cityId org unit of the city
 * @param gridPath path of the city
 * @param versions every version, oldest first, at least one
 * @param appliedVersion version all communities of the city have been assessed by
 */
public record CityPolicy(String cityId, String gridPath, List<Version> versions, int appliedVersion) {

    static final int MIN_REASON = 4;
    static final int MAX_REASON = 500;

    public CityPolicy {
        versions = List.copyOf(versions);
    }

    /**
     * 规则版本.
     *
     * @param number from 1; 0 is the default that holds before
     * @param policy the rules
     * @param by staff id of who decided
     * @param at when
     * @param reason why
     */
    public record Version(int number, ScoringPolicy policy, String by, Instant at, String reason) {}

    /** A city that decided nothing so far. */
    public static CityPolicy none(String cityId, String gridPath) {
        return new CityPolicy(cityId, gridPath, List.of(), 0);
    }

    /** Version in force; 0 while the default holds. */
    public int version() {
        return versions.isEmpty() ? 0 : versions.getLast().number();
    }

    /** Rules in force. */
    public ScoringPolicy policy() {
        return versions.isEmpty() ? ScoringPolicy.DEFAULT : versions.getLast().policy();
    }

    /** Whether some communities may still be assessed by an older version. */
    public boolean toApply() {
        return appliedVersion < version();
    }

    /** Puts other rules in force, within bounds and with a reason. */
    public Decision<CityPolicy> adopt(ScoringPolicy policy, String reason, Instant now, String staffId) {
        return new Violations()
                .addAll(policy.violations())
                .when(
                        reason.strip().length() < MIN_REASON || reason.length() > MAX_REASON,
                        () -> Violation.of("CO-20.reason-length", "reason")
                                .with("min", MIN_REASON)
                                .with("max", MAX_REASON))
                .orElse(() -> {
                    if (policy.equals(policy())) {
                        return Decision.accepted(this);
                    }
                    List<Version> more = new ArrayList<>(versions);
                    more.add(new Version(version() + 1, policy, staffId, now, reason.strip()));
                    return Decision.accepted(new CityPolicy(cityId, gridPath, more, appliedVersion));
                });
    }

    /** All communities of the city have been assessed by a version. */
    public Decision<CityPolicy> applied(int version) {
        return Decision.accepted(new CityPolicy(cityId, gridPath, versions, Math.max(appliedVersion, version)));
    }
}
