package gridline.pricing.rule;

import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.IfMatch;
import gridline.pricing.rule.model.RuleSetVersion;
import gridline.pricing.rule.model.RuleSetVersion.Approval;
import gridline.pricing.rule.model.RuleSetVersion.Retirement;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 规则审批: a supervisor who wrote none of it lets a rule set take effect, or ends one (PR-10). */
@Component
public class DecideRules {

    private final Aggregates<RuleSetVersion> versions;
    private final Clock clock;

    DecideRules(Aggregates<RuleSetVersion> versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    public Versioned<RuleSetVersion> approve(String id, IfMatch expected, Caller by, @Nullable String comment) {
        covered(id, by);
        Approval approval = new Approval(by.id(), clock.instant(), comment);
        LocalDate today = BusinessZone.dayOf(approval.at());
        return versions.change(id, expected.version(), version -> version.approve(approval, today));
    }

    /** @param from first day it is no longer used; null for today */
    public Versioned<RuleSetVersion> retire(
            String id, IfMatch expected, Caller by, @Nullable LocalDate from, String reason) {
        covered(id, by);
        LocalDate today = BusinessZone.today(clock);
        Retirement retirement = new Retirement(by.id(), clock.instant(), from == null ? today : from, reason);
        return versions.change(id, expected.version(), version -> version.retire(retirement, today));
    }

    private void covered(String id, Caller by) {
        by.requireCovers(versions.require(id).state().rules().scope());
    }
}
