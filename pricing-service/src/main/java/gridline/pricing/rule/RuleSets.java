package gridline.pricing.rule;

import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.rule.model.RuleSetStatus;
import gridline.pricing.rule.model.RuleSetVersion;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 规则集目录: every version of every rule set that may decide: those shipped as files and those approved since. For a grid and a
 * day, the narrowest scope counts, and of that the version that became effective last; so what is in force is computed from
 * dates and never stored (PR-10).
 */
public final class RuleSets {

    private static final Comparator<RuleSet> NARROWEST_AND_LATEST = Comparator.<RuleSet>comparingInt(
                    rules -> rules.scope().length())
            .thenComparing(RuleSet::effectiveFrom)
            .thenComparingInt(RuleSet::version);
    private static final Comparator<RuleSet> BY_NAME_AND_VERSION =
            Comparator.comparing(RuleSet::id).thenComparingInt(RuleSet::version);

    private final List<RuleSet> shipped;
    private final Approved approved;

    /** 已批准版本: where the versions approved by people are looked up, each time anew, since another replica may approve. */
    @FunctionalInterface
    public interface Approved {
        Stream<RuleSetVersion> versions();
    }

    /** @throws IllegalStateException if two shipped rule sets share id and version, or none holds everywhere */
    public RuleSets(List<RuleSet> shipped, Approved approved) {
        Set<String> seen = new HashSet<>();
        for (RuleSet rules : shipped) {
            if (!seen.add(RuleSetVersion.idOf(rules))) {
                throw new IllegalStateException(
                        "rule set %s has version %d twice".formatted(rules.id(), rules.version()));
            }
        }
        if (shipped.stream().noneMatch(rules -> rules.scope().equals("/"))) {
            throw new IllegalStateException("no rule set holds everywhere (scope /)");
        }
        this.shipped = shipped.stream().sorted(BY_NAME_AND_VERSION).toList();
        this.approved = approved;
    }

    /** Those that came with the service, by id and version. */
    public List<RuleSet> shipped() {
        return shipped;
    }

    /** All versions that are or were approved, by id and version. */
    public List<RuleSet> all() {
        return Stream.concat(shipped.stream(), approved.versions().map(RuleSetVersion::rules))
                .sorted(BY_NAME_AND_VERSION)
                .toList();
    }

    /** @throws IllegalStateException if no rule set is effective yet on that day */
    public RuleSet inForce(String gridPath, LocalDate day) {
        return Stream.concat(
                        shipped.stream().filter(rules -> !rules.effectiveFrom().isAfter(day)),
                        approved.versions()
                                .filter(version -> version.isEffective(day))
                                .map(RuleSetVersion::rules))
                .filter(rules -> rules.covers(gridPath))
                .max(NARROWEST_AND_LATEST)
                .orElseThrow(() -> new IllegalStateException("no rule set is effective on " + day));
    }

    /** That version, shipped or approved; retired ones too, because proposals are explained with them. */
    public Optional<RuleSet> find(String id, int version) {
        return all().stream()
                .filter(rules -> rules.id().equals(id) && rules.version() == version)
                .findFirst();
    }

    /** @throws IllegalStateException if that version is not there any more: versions are added, never taken away */
    public RuleSet version(String id, int version) {
        return find(id, version)
                .orElseThrow(() -> new IllegalStateException("no version %d of rule set %s".formatted(version, id)));
    }

    /** Where a version stands on a day. */
    public RuleSetStatus statusOf(RuleSetVersion version, LocalDate day) {
        if (version.retirement() != null && !day.isBefore(version.retirement().from())) {
            return RuleSetStatus.RETIRED;
        }
        if (version.approval() == null) {
            return version.simulation() == null ? RuleSetStatus.DRAFT : RuleSetStatus.SIMULATED;
        }
        if (version.rules().effectiveFrom().isAfter(day)) {
            return RuleSetStatus.APPROVED;
        }
        return decides(version.rules(), day) ? RuleSetStatus.IN_FORCE : RuleSetStatus.RETIRED;
    }

    /** Whether a rule set that may decide does so on a day in the place its scope names. */
    public boolean decides(RuleSet rules, LocalDate day) {
        return inForce(rules.scope(), day).equals(rules);
    }
}
