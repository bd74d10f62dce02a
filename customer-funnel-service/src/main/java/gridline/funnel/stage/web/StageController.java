package gridline.funnel.stage.web;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.stage.model.Difficulty;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.funnel.stage.model.Move;
import gridline.funnel.stage.model.MoveReason;
import gridline.funnel.stage.model.StageTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 阶段接口: {@code GET /stages} tells the six stages, what each demands, and the table of the 36 moves. */
@RestController
@Tag(name = "stages", description = "阶段: rules of the stages")
class StageController {

    private static final StageRules RULES = StageRules.read();

    /**
     * 阶段规则.
     *
     * @param stages the six stages in order
     * @param moves all 36 pairs
     * @param reasons reasons for moves backward and losses; OTHER needs a text (FN-02)
     * @param difficulties the levels of a potential customer (FN-S3)
     */
    record StageRules(
            List<StageRule> stages, List<StageMove> moves, List<MoveReason> reasons, List<Difficulty> difficulties) {

        static StageRules read() {
            List<FunnelStage> all = List.of(FunnelStage.values());
            return new StageRules(
                    all.stream().map(StageRule::of).toList(),
                    all.stream()
                            .flatMap(from -> all.stream().map(to -> new StageMove(from, to, StageTable.move(from, to))))
                            .toList(),
                    List.of(MoveReason.values()),
                    List.of(Difficulty.values()));
        }
    }

    /**
     * 阶段.
     *
     * @param rule rule id
     * @param evidence what the stage demands of its own; entering it also needs that of the stages before
     * @param needsCoverage whether a customer no network covers is kept out (FN-04)
     */
    record StageRule(FunnelStage stage, String rule, List<EvidenceRule> evidence, boolean needsCoverage) {

        static StageRule of(FunnelStage stage) {
            return new StageRule(
                    stage,
                    StageTable.ruleOf(stage),
                    StageTable.evidenceFor(stage).stream()
                            .map(kind -> new EvidenceRule(kind, kind.origin()))
                            .toList(),
                    StageTable.needsCoverage(stage));
        }
    }

    /**
     * 依据要求.
     *
     * @param origin RECORD can be recorded by hand, ORDER comes with signing or activating, FACT is read off the customer
     */
    record EvidenceRule(EvidenceKind kind, EvidenceKind.Origin origin) {}

    /** 移动. */
    record StageMove(FunnelStage from, FunnelStage to, Move move) {}

    @GetMapping("/api/funnel/v1/stages")
    @Operation(summary = "阶段规则: the rules of the stages (FN-S1 … FN-S6)")
    StageRules stages() {
        return RULES;
    }
}
