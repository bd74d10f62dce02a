package gridline.pricing.market;

import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.time.BusinessZone;
import gridline.pricing.market.model.Cause;
import gridline.pricing.market.model.CommunityMarket;
import gridline.pricing.market.model.CommunityMarket.Occasion;
import gridline.pricing.rule.RuleSets;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.rule.model.RuleSetVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * 规则推行: decides every market of a scope again when a rule set has come into force there or has ended. Which rules hold
 * follows from the dates alone; this only brings the proposals up to them. Safe to repeat and to break off: what is left is done
 * by the next run.
 */
@Component
class RollOutRules {

    private static final Logger LOG = LoggerFactory.getLogger(RollOutRules.class);

    private final Aggregates<RuleSetVersion> versions;
    private final Aggregates<CommunityMarket> markets;
    private final KeepProposals keep;
    private final RuleSets ruleSets;

    RollOutRules(
            Aggregates<RuleSetVersion> versions,
            Aggregates<CommunityMarket> markets,
            KeepProposals keep,
            RuleSets ruleSets) {
        this.versions = versions;
        this.markets = markets;
        this.keep = keep;
        this.ruleSets = ruleSets;
    }

    /** Brings the markets up to every rule set that took effect or ended by a moment. */
    void rollOut(Instant asOf) {
        LocalDate today = BusinessZone.dayOf(asOf);
        versions.stream(Criteria.where("state.approval.by").exists(true))
                .filter(stored -> stored.state().isDue(today))
                .forEach(stored -> rollOut(stored, today));
    }

    private void rollOut(Versioned<RuleSetVersion> due, LocalDate today) {
        RuleSetVersion version = due.state();
        Cause cause = new Cause(Cause.Kind.RULE_CHANGE, due.id(), version.authors());
        String scope = version.rules().scope();
        long decided = markets.stream(
                        Criteria.where("state.gridPath").gte(scope).lt(scope + "0"))
                .peek(market -> decide(market, cause, today))
                .count();
        // Whoever decided on it meanwhile finds it due again.
        versions.change(
                due.id(), null, there -> Decision.accepted(there.equals(version) ? there.rolledOut(today) : there));
        LOG.info("{} markets were decided again because of rule set {}", decided, due.id());
    }

    private void decide(Versioned<CommunityMarket> market, Cause cause, LocalDate today) {
        RuleSet rules = ruleSets.inForce(market.state().gridPath(), today);
        Occasion occasion = new Occasion(rules, today, cause, slot -> "p-" + UUID.randomUUID());
        markets.change(market.id(), null, there -> Decision.accepted(there.under(occasion)));
        keep.bringUpToDate(market.id());
    }
}
