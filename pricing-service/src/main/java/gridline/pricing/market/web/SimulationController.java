package gridline.pricing.market.web;

import gridline.contracts.Money;
import gridline.platform.security.Caller;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.pricing.market.SimulateRules;
import gridline.pricing.market.SimulateRules.Outcome;
import gridline.pricing.market.SimulateRules.Scope;
import gridline.pricing.market.model.Replay;
import gridline.pricing.rule.model.Simulation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 试算接口: {@code POST /rule-sets/{id}/simulation}. */
@RestController
@RequestMapping("/api/pricing/v1/rule-sets/{id}/simulation")
@Tag(name = "rule sets")
class SimulationController {

    private final SimulateRules simulate;

    SimulationController(SimulateRules simulate) {
        this.simulate = simulate;
    }

    /** 试算请求; what is left out means the whole scope, the last year, and 100 users on each tariff. */
    record SimulationRequest(
            @Nullable String gridPath,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer usersPerTariff) {}

    /**
     * 试算结果.
     *
     * @param summary the figures; every assumption is among them
     * @param changes the first decisions that differ, side by side
     * @param changesLeftOut how many more differ
     */
    record SimulationView(Simulation summary, List<ChangeView> changes, long changesLeftOut) {

        private static SimulationView of(Outcome outcome) {
            Replay.Result result = outcome.result();
            long differing = result.decisions() - result.count(Replay.Kind.UNCHANGED);
            return new SimulationView(
                    Objects.requireNonNull(outcome.version().state().simulation()),
                    result.changes().stream().map(ChangeView::of).toList(),
                    differing - result.changes().size());
        }
    }

    /** 变化: one decision under both rule sets. */
    record ChangeView(
            String communityId,
            String slot,
            String offerId,
            LocalDate observedOn,
            Replay.Kind kind,
            SideView inForce,
            SideView draft) {

        private static ChangeView of(Replay.Change change) {
            return new ChangeView(
                    change.communityId(),
                    change.slot(),
                    change.offerId(),
                    change.observedOn(),
                    change.kind(),
                    SideView.of(change.inForce()),
                    SideView.of(change.draft()));
        }
    }

    /** 一侧; the fee is null without a price. */
    record SideView(
            Replay.Outcome outcome, String ruleId, @Nullable Money monthlyFee) {

        private static SideView of(Replay.Side side) {
            return new SideView(side.outcome(), side.ruleId(), side.monthlyFee());
        }
    }

    @PostMapping
    @Operation(summary = "Replay past competitor offers against a draft, side by side with the rules in force")
    ResponseEntity<SimulationView> simulate(
            @PathVariable String id, IfMatch expected, Caller caller, @RequestBody SimulationRequest request) {
        Outcome outcome = simulate.simulate(
                id,
                expected,
                caller,
                new Scope(request.gridPath(), request.from(), request.to(), request.usersPerTariff()));
        return Entities.ok(outcome.version(), SimulationView.of(outcome));
    }
}
