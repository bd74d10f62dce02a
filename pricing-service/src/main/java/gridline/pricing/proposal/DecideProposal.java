package gridline.pricing.proposal;

import gridline.contracts.Money;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.security.GridPath;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.IfMatch;
import gridline.pricing.proposal.model.Proposal;
import gridline.pricing.proposal.model.Proposal.Comment;
import gridline.pricing.proposal.model.Proposal.Ruling;
import gridline.pricing.rule.RuleSets;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.tariff.OpenTariff;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** 审批: a supervisor whose area covers the community approves or rejects a proposal (PR-10). */
@Component
public class DecideProposal {

    private static final Logger LOG = LoggerFactory.getLogger(DecideProposal.class);

    private final Aggregates<Proposal> proposals;
    private final OpenTariff openTariff;
    private final RuleSets ruleSets;
    private final Clock clock;

    DecideProposal(Aggregates<Proposal> proposals, OpenTariff openTariff, RuleSets ruleSets, Clock clock) {
        this.proposals = proposals;
        this.openTariff = openTariff;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /** Approves; the tariff is in force when this returns, or shortly after, when the event is read. */
    public Versioned<Proposal> approve(String id, IfMatch expected, Caller by, @Nullable String comment) {
        Proposal known = covered(id, by);
        Ruling ruling = new Ruling(by.id(), clock.instant(), comment);
        LocalDate today = BusinessZone.dayOf(ruling.at());
        RuleSet rules = ruleSets.inForce(known.gridPath(), today);
        Money most = rules.approval()
                .of(by.scopes().stream()
                        .filter(scope -> GridPath.covers(scope, known.gridPath()))
                        .toList());
        Versioned<Proposal> approved = proposals.change(
                id, expected.version(), proposal -> proposal.approve(ruling, most, today, rules.staleAfterDays()));
        try {
            openTariff.by(approved.state().approval(today));
        } catch (RuntimeException notYet) {
            // The approval stands, and its event opens the tariff as soon as it can be done.
            LOG.warn("tariff of approved proposal {} follows by event", id, notYet);
        }
        return approved;
    }

    public Versioned<Proposal> reject(String id, IfMatch expected, Caller by, @Nullable String comment) {
        covered(id, by);
        Ruling ruling = new Ruling(by.id(), clock.instant(), comment);
        return proposals.change(id, expected.version(), proposal -> proposal.reject(ruling));
    }

    /** Adds a comment; others may come in between. */
    public Versioned<Proposal> comment(String id, Caller by, String text) {
        covered(id, by);
        Comment said = new Comment(by.id(), clock.instant(), text);
        return proposals.change(id, null, proposal -> proposal.comment(said));
    }

    private Proposal covered(String id, Caller by) {
        Proposal known = proposals.require(id).state();
        by.requireCovers(known.gridPath());
        return known;
    }
}
