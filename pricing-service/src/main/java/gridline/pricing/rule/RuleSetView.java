package gridline.pricing.rule;

import gridline.platform.persistence.Versioned;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.rule.model.RuleSetStatus;
import gridline.pricing.rule.model.RuleSetVersion;
import gridline.pricing.rule.model.RuleSetVersion.Approval;
import gridline.pricing.rule.model.RuleSetVersion.Retirement;
import gridline.pricing.rule.model.Simulation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 规则集视图: a version as clients see it.
 *
 * @param id for example {@code r-13-1301-v2}
 * @param status where it stands today
 * @param inForce whether it decides today in the place its scope names
 * @param ruleSet its content
 * @param basedOn version it was copied from; null for a shipped one
 * @param authors staff ids of who wrote it; none of them may approve it (PR-10)
 * @param simulation replay of the rules as they stand; null for a draft and a shipped one
 * @param approval null while nobody approved it, and for a shipped one
 * @param retirement null while nobody ended it
 * @param version for If-Match; 0 for a shipped one, which cannot be changed
 */
record RuleSetView(
        String id,
        RuleSetStatus status,
        boolean inForce,
        RuleSetDocument ruleSet,
        @Nullable String basedOn,
        List<String> authors,
        @Nullable Simulation simulation,
        @Nullable Approval approval,
        @Nullable Retirement retirement,
        long version) {

    static RuleSetView shipped(RuleSet rules, RuleSets ruleSets, LocalDate today) {
        boolean decides = ruleSets.decides(rules, today);
        RuleSetStatus status = decides
                ? RuleSetStatus.IN_FORCE
                : rules.effectiveFrom().isAfter(today) ? RuleSetStatus.APPROVED : RuleSetStatus.RETIRED;
        return new RuleSetView(
                RuleSetVersion.idOf(rules),
                status,
                decides,
                RuleSetDocument.from(rules),
                null,
                List.of(),
                null,
                null,
                null,
                0);
    }

    static RuleSetView of(Versioned<RuleSetVersion> stored, RuleSets ruleSets, LocalDate today) {
        RuleSetVersion version = stored.state();
        RuleSetStatus status = ruleSets.statusOf(version, today);
        return new RuleSetView(
                stored.id(),
                status,
                status == RuleSetStatus.IN_FORCE,
                RuleSetDocument.from(version.rules()),
                version.basedOn(),
                version.authors(),
                version.simulation(),
                version.approval(),
                version.retirement(),
                stored.version());
    }
}
