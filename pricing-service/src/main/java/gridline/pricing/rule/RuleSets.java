package gridline.pricing.rule;

import gridline.pricing.rule.model.RuleSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 规则集目录: every version of every rule set the service knows. For a grid and a day, the narrowest scope counts, and of
 * that the version that became effective last.
 */
public final class RuleSets {

    private static final Comparator<RuleSet> NARROWEST_AND_LATEST = Comparator.<RuleSet>comparingInt(
                    rules -> rules.scope().length())
            .thenComparing(RuleSet::effectiveFrom)
            .thenComparingInt(RuleSet::version);

    private final List<RuleSet> all;

    /** @throws IllegalStateException if two rule sets share id and version, or none holds everywhere */
    public RuleSets(List<RuleSet> all) {
        Set<String> seen = new HashSet<>();
        for (RuleSet rules : all) {
            if (!seen.add(rules.id() + "@" + rules.version())) {
                throw new IllegalStateException(
                        "rule set %s has version %d twice".formatted(rules.id(), rules.version()));
            }
        }
        if (all.stream().noneMatch(rules -> rules.scope().equals("/"))) {
            throw new IllegalStateException("no rule set holds everywhere (scope /)");
        }
        this.all = all.stream()
                .sorted(Comparator.comparing(RuleSet::id).thenComparingInt(RuleSet::version))
                .toList();
    }

    /** All versions, by id and version. */
    public List<RuleSet> all() {
        return all;
    }

    /** @throws IllegalStateException if no rule set is effective yet on that day */
    public RuleSet inForce(String gridPath, LocalDate day) {
        return all.stream()
                .filter(rules ->
                        rules.covers(gridPath) && !rules.effectiveFrom().isAfter(day))
                .max(NARROWEST_AND_LATEST)
                .orElseThrow(() -> new IllegalStateException("no rule set is effective on " + day));
    }

    /** @throws IllegalStateException if that version is not there any more: versions are added, never taken away */
    public RuleSet version(String id, int version) {
        return all.stream()
                .filter(rules -> rules.id().equals(id) && rules.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no version %d of rule set %s".formatted(version, id)));
    }
}
