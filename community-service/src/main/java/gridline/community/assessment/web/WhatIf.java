package gridline.community.assessment.web;

import gridline.community.assessment.model.Assessment;
import gridline.community.assessment.model.Quadrant;
import gridline.community.assessment.model.ScoringPolicy;
import gridline.community.assessment.persistence.Assessments;
import gridline.community.assessment.web.AssessmentViews.PolicyView;
import gridline.platform.decision.Violation;
import gridline.platform.web.RefusedException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** 假设分析: how the work order of a grid would be under other rules, worked out in memory. */
@Component
class WhatIf {

    private static final int MOST = 500;

    private final Assessments assessments;

    WhatIf(Assessments assessments) {
        this.assessments = assessments;
    }

    /** 假设分析请求. */
    @Schema(name = "WhatIfBody")
    record WhatIfBody(
            @NotNull @Schema(description = "Grid, or a node with up to 500 communities")
            String gridPath,

            @NotNull @Valid PolicyBody policy) {}

    /** 评分规则请求. */
    @Schema(name = "ScoringPolicyBody")
    record PolicyBody(
            @NotNull @Schema(description = "Percent, 40 to 60")
            Integer residents,

            @NotNull @Schema(description = "Percent, 10 to 30")
            Integer threshold,

            @NotNull @Schema(description = "Percent, 20 to 40")
            Integer households,

            @NotNull @Schema(description = "Points, 20 to 80")
            Integer importantAt,

            @NotNull @Schema(description = "Points, 20 to 80")
            Integer urgentAt,

            @NotNull @Schema(description = "Households, 100 to 5,000")
            Integer fullCapacity) {

        ScoringPolicy toPolicy() {
            return new ScoringPolicy(residents, threshold, households, importantAt, urgentAt, fullCapacity);
        }
    }

    /** 假设结果, in the order it would be. */
    @Schema(name = "WhatIfOutcome")
    record Outcome(PolicyView policy, List<Line> communities) {}

    /** 一个小区: from which place to which. */
    @Schema(name = "WhatIfLine")
    record Line(
            String communityId,
            String communityName,
            int placeNow,
            int place,
            Quadrant quadrantNow,
            Quadrant quadrant,
            String importanceNow,
            String importance) {}

    /** @throws RefusedException (422) if the policy is out of bounds or the node too large */
    Outcome of(String node, ScoringPolicy policy) {
        List<Violation> violations = policy.violations();
        if (!violations.isEmpty()) {
            throw new RefusedException(violations);
        }
        List<Assessment> now = inOrder(assessments.below(node).limit(MOST + 1L).toList());
        if (now.size() > MOST) {
            throw RefusedException.of(
                    Violation.of("CO-20.what-if-too-many", "gridPath").with("max", MOST));
        }
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, now.size()).forEach(at -> places.put(now.get(at).communityId(), at + 1));
        Map<String, Assessment> before = new HashMap<>();
        now.forEach(each -> before.put(each.communityId(), each));
        List<Assessment> then =
                inOrder(now.stream().map(each -> each.under(policy)).toList());
        return new Outcome(
                PolicyView.of(policy),
                IntStream.range(0, then.size())
                        .mapToObj(at -> {
                            Assessment after = then.get(at);
                            String id = after.communityId();
                            return line(before.getOrDefault(id, after), places.getOrDefault(id, 0), after, at + 1);
                        })
                        .toList());
    }

    private static Line line(Assessment before, int placeNow, Assessment after, int place) {
        return new Line(
                after.communityId(),
                after.communityName(),
                placeNow,
                place,
                before.grade().quadrant(),
                after.grade().quadrant(),
                AssessmentViews.text(before.grade().importance().low()),
                AssessmentViews.text(after.grade().importance().low()));
    }

    private static List<Assessment> inOrder(List<Assessment> all) {
        return all.stream()
                .sorted(Comparator.comparingLong(
                                (Assessment each) -> each.grade().priority())
                        .reversed()
                        .thenComparing(Assessment::communityId))
                .toList();
    }
}
