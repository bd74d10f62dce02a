package gridline.pricing.rule;

import gridline.platform.time.BusinessZone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 规则集接口: {@code GET /rule-sets}. */
@RestController
@RequestMapping("/api/pricing/v1/rule-sets")
@Tag(name = "rule sets", description = "定价规则: the rules as data")
class RuleSetController {

    private final RuleSets ruleSets;
    private final Clock clock;

    RuleSetController(RuleSets ruleSets, Clock clock) {
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /** 规则集列表: all of them, since they are few. */
    record RuleSetList(List<RuleSetView> items) {}

    /**
     * 规则集.
     *
     * @param inForce whether it decides today in the place its scope names
     */
    record RuleSetView(boolean inForce, RuleSetDocument ruleSet) {}

    @GetMapping
    @Operation(summary = "All versions of all rule sets, and which are in force today")
    RuleSetList list() {
        LocalDate today = BusinessZone.today(clock);
        return new RuleSetList(ruleSets.all().stream()
                .map(rules -> new RuleSetView(
                        ruleSets.inForce(rules.scope(), today).equals(rules), RuleSetDocument.from(rules)))
                .toList());
    }
}
