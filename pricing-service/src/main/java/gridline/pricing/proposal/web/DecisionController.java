package gridline.pricing.proposal.web;

import gridline.contracts.Money;
import gridline.platform.decision.Violation;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.ProblemTexts;
import gridline.platform.web.RefusedException;
import gridline.pricing.offer.model.OfferCheck.Stated;
import gridline.pricing.proposal.web.ProposalView.ExplanationView;
import gridline.pricing.proposal.web.ProposalView.TermsView;
import gridline.pricing.rule.DraftRules;
import gridline.pricing.rule.RuleSets;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.rule.model.RuleSetVersion;
import gridline.pricing.rule.model.TariffEngine;
import gridline.pricing.rule.model.Verdict;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 定价引擎接口: {@code POST /decisions}, 1 to 10,000 decisions in one call for other systems (PR-21). Nothing is stored; each item
 * is answered with prices and explanations or with everything that is wrong with it, and written while the next is decided.
 */
@RestController
@RequestMapping("/api/pricing/v1/decisions")
@Tag(name = "decisions", description = "定价引擎: what the rules say, without storing anything")
class DecisionController {

    private static final int MOST_ITEMS = 10_000;

    private final RuleSets ruleSets;
    private final DraftRules drafts;
    private final DecideItem decide;
    private final Clock clock;

    DecisionController(RuleSets ruleSets, DraftRules drafts, DecideItem decide, Clock clock) {
        this.ruleSets = ruleSets;
        this.drafts = drafts;
        this.decide = decide;
        this.clock = clock;
    }

    /**
     * 定价请求.
     *
     * @param gridPath grid or wider area whose rules apply; the caller must cover it
     * @param ruleSetId version to decide by, also a draft; the one in force if left out
     * @param decidedOn day the offers' age is counted on; today if left out
     */
    record DecisionsRequest(
            @NotNull @Pattern(regexp = "(/[0-9A-Za-z_]{1,32}){1,8}")
            String gridPath,

            @Nullable String ruleSetId,
            @Nullable LocalDate decidedOn,

            @NotNull @Size(min = 1, max = MOST_ITEMS) List<@NotNull ItemRequest> items) {}

    /** 个案: the offers of one market; the key comes back with the answer. */
    record ItemRequest(@Nullable String key, @Nullable List<Stated> offers) {}

    /** 定价答复. */
    record DecisionsAnswer(
            String ruleSetId,
            LocalDate decidedOn,

            @ArraySchema(schema = @Schema(implementation = ItemAnswer.class))
            Iterable<ItemAnswer> items) {}

    /**
     * 个案答复.
     *
     * @param index place of the item in the request, from 0
     * @param decisions one for each speed of ours the offers speak about; empty if refused
     * @param violations everything wrong with the item; empty if it was decided
     */
    record ItemAnswer(int index, @Nullable String key, List<DecisionView> decisions, List<ViolationView> violations) {}

    /** 结论. */
    enum Outcome {
        PROPOSED,
        SURVEY_NEEDED,
        CONFLICT;

        static Outcome of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Proposed _ -> PROPOSED;
                case Verdict.SurveyNeeded _ -> SURVEY_NEEDED;
                case Verdict.Conflict _ -> CONFLICT;
            };
        }
    }

    /** 判定; {@code tariff} is null without a price. Offers are named by their place in the item, {@code offers[0]}. */
    record DecisionView(
            String slot,
            Outcome outcome,
            @Nullable TermsView tariff,
            @Nullable Money monthlyEquivalent,
            ExplanationView explanation) {}

    /** 违规. */
    record ViolationView(String code, @Nullable String field, String message, Map<String, Object> params) {}

    @PostMapping
    @Operation(summary = "Decide 1 to 10,000 markets at once by the rules of an area; nothing is stored (PR-21)")
    DecisionsAnswer decide(
            @Valid @RequestBody DecisionsRequest request,
            Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String languages) {
        caller.requireCovers(request.gridPath());
        LocalDate today = BusinessZone.today(clock);
        RuleSet rules = request.ruleSetId() == null
                ? ruleSets.inForce(request.gridPath(), today)
                : drafts.known(request.ruleSetId());
        if (!rules.covers(request.gridPath())) {
            throw RefusedException.of(
                    Violation.of("rule-set.outside-its-scope", "ruleSetId").with("scope", rules.scope()));
        }
        // zh unless the caller prefers en, as in problem documents.
        String language = languages != null && languages.startsWith(ProblemTexts.ENGLISH)
                ? ProblemTexts.ENGLISH
                : ProblemTexts.CHINESE;
        LocalDate day = request.decidedOn() == null ? today : request.decidedOn();
        List<ItemRequest> items = request.items();
        TariffEngine engine = TariffEngine.of(rules);
        return new DecisionsAnswer(
                RuleSetVersion.idOf(rules),
                day,
                () -> IntStream.range(0, items.size())
                        .mapToObj(index -> decide.answer(index, items.get(index), rules, engine, day, language))
                        .iterator());
    }
}
