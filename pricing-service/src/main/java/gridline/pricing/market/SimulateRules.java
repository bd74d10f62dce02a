package gridline.pricing.market;

import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.IfMatch;
import gridline.platform.web.RefusedException;
import gridline.platform.web.StaleVersionException;
import gridline.pricing.market.model.ObservedOffer;
import gridline.pricing.market.model.Replay;
import gridline.pricing.market.model.Replay.Kind;
import gridline.pricing.rule.RuleSets;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.rule.model.RuleSetVersion;
import gridline.pricing.rule.model.Simulation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * 规则试算: replays past competitor offers of an area against a draft and the set in force, and notes on the draft what came out.
 * Offers are read in batches and one community is held at a time, so that memory stays flat however far it reaches back.
 */
@Component
public class SimulateRules {

    private static final int MOST_CHANGES = 500;
    private static final int MOST_USERS = 1_000_000;

    private final Aggregates<RuleSetVersion> versions;
    private final Aggregates<ObservedOffer> observed;
    private final RuleSets ruleSets;
    private final Clock clock;

    SimulateRules(
            Aggregates<RuleSetVersion> versions, Aggregates<ObservedOffer> observed, RuleSets ruleSets, Clock clock) {
        this.versions = versions;
        this.observed = observed;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /**
     * 试算范围.
     *
     * @param gridPath part of the draft's scope; null for all of it
     * @param from first day of observation; null for a year ago
     * @param to last day; null for today
     * @param usersPerTariff users assumed on each tariff, 1 to 1,000,000; null for 100
     */
    public record Scope(
            @Nullable String gridPath,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer usersPerTariff) {}

    /** 试算: the draft with the summary noted on it, and the first of the changes. */
    public record Outcome(Versioned<RuleSetVersion> version, Replay.Result result) {}

    /** Replays and notes the summary; refused if the draft was decided on or changed meanwhile. */
    public Outcome simulate(String id, IfMatch expected, Caller by, Scope scope) {
        Versioned<RuleSetVersion> stored = versions.require(id);
        RuleSet draft = stored.state().rules();
        by.requireCovers(draft.scope());
        if (expected.version() != null && expected.version() != stored.version()) {
            throw new StaleVersionException(id, expected.version(), stored.version());
        }
        Instant now = clock.instant();
        LocalDate today = BusinessZone.dayOf(now);
        String place = scope.gridPath() == null ? draft.scope() : scope.gridPath();
        LocalDate to = scope.to() == null ? today : scope.to();
        LocalDate from = scope.from() == null ? to.minusYears(1) : scope.from();
        int users = scope.usersPerTariff() == null ? 100 : scope.usersPerTariff();
        check(draft, place, from, to, users);
        RuleSet inForce = ruleSets.inForce(draft.scope(), today);
        Replay.Result result = replay(new Replay(inForce, draft, users, MOST_CHANGES), place, from, to);
        Simulation summary = new Simulation(
                by.id(),
                now,
                RuleSetVersion.idOf(inForce),
                place,
                from,
                to,
                result.communities(),
                result.decisions(),
                result.count(Kind.UNCHANGED),
                result.count(Kind.CHEAPER),
                result.count(Kind.DEARER),
                result.count(Kind.GAINED),
                result.count(Kind.LOST),
                users,
                result.monthlyRevenue(),
                result.monthlyRevenueDifference(),
                result.growthNeededPercent());
        return new Outcome(versions.change(id, stored.version(), version -> version.simulated(draft, summary)), result);
    }

    private static void check(RuleSet draft, String place, LocalDate from, LocalDate to, int users) {
        Violations wrong = new Violations()
                .when(
                        !draft.covers(place),
                        () -> Violation.of("rule-set.outside-its-scope", "gridPath")
                                .with("scope", draft.scope()))
                .when(from.isAfter(to), () -> Violation.of("rule-set.period-backwards", "from"))
                .when(
                        users < 1 || users > MOST_USERS,
                        () -> Violation.of("rule-set.users-out-of-range", "usersPerTariff")
                                .with("most", MOST_USERS));
        if (!wrong.isEmpty()) {
            throw new RefusedException(wrong.list());
        }
    }

    private Replay.Result replay(Replay replay, String place, LocalDate from, LocalDate to) {
        observed.stream(Criteria.where("state.gridPath")
                        .gte(place)
                        .lt(place + "0")
                        .and("state.offer.observedOn")
                        .gte(from)
                        .lte(to))
                .map(Versioned::state)
                .forEach(seen -> replay.observe(seen.communityId(), seen.offer()));
        return replay.result();
    }
}
