package gridline.pricing.rule;

import gridline.platform.decision.Violation;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.DuplicateException;
import gridline.platform.web.IfMatch;
import gridline.platform.web.NotFoundException;
import gridline.platform.web.RefusedException;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.rule.model.RuleSetVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 起草规则: a supervisor copies a rule set for an area and changes the copy; it decides nothing until approved (PR-10). */
@Component
public class DraftRules {

    private final Aggregates<RuleSetVersion> versions;
    private final RuleSets ruleSets;
    private final Clock clock;

    DraftRules(Aggregates<RuleSetVersion> versions, RuleSets ruleSets, Clock clock) {
        this.versions = versions;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /** A draft with the next number for an area, the same as what it is based on, from tomorrow. */
    public Versioned<RuleSetVersion> copy(String basedOn, String scope, Caller by) {
        if (!scope.matches("(/[0-9A-Za-z_]{1,32}){1,8}")) {
            throw RefusedException.of(Violation.of("rule-set.scope-no-path", "scope"));
        }
        by.requireCovers(scope);
        RuleSet from = known(basedOn);
        LocalDate tomorrow = BusinessZone.today(clock).plusDays(1);
        String name = "r" + scope.replace('/', '-');
        while (true) {
            RuleSetVersion draft = RuleSetVersion.draft(from.as(name, next(name), scope, tomorrow), basedOn, by.id());
            try {
                return versions.insert(RuleSetVersion.idOf(draft.rules()), draft, List.of());
            } catch (DuplicateException raced) {
                // Somebody took the number between the look and the insert; there is a next one.
            }
        }
    }

    /** Writes the content of a draft anew; refused with everything that is wrong with it. */
    public Versioned<RuleSetVersion> change(String id, IfMatch expected, RuleSetBody body, Caller by) {
        RuleSet known = versions.require(id).state().rules();
        by.requireCovers(known.scope());
        RuleSet changed = body.toRuleSet(known.id(), known.version(), known.scope());
        return versions.change(id, expected.version(), draft -> draft.change(changed, by.id()));
    }

    /** Any version by its id, whether shipped, draft, in force or retired. */
    public RuleSet known(String id) {
        return ruleSets.shipped().stream()
                .filter(rules -> RuleSetVersion.idOf(rules).equals(id))
                .findFirst()
                .or(() -> versions.find(id).map(stored -> stored.state().rules()))
                .orElseThrow(() -> new NotFoundException(versions.collection(), id));
    }

    private int next(String name) {
        int stored = versions.stream(new Criteria())
                .map(version -> version.state().rules())
                .filter(rules -> rules.id().equals(name))
                .mapToInt(RuleSet::version)
                .max()
                .orElse(0);
        int shipped = ruleSets.shipped().stream()
                .filter(rules -> rules.id().equals(name))
                .mapToInt(RuleSet::version)
                .max()
                .orElse(0);
        return Math.max(stored, shipped) + 1;
    }
}
