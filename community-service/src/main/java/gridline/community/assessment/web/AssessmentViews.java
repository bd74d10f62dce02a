package gridline.community.assessment.web;

import gridline.community.assessment.model.Assessment;
import gridline.community.assessment.model.Contribution;
import gridline.community.assessment.model.Grade;
import gridline.community.assessment.model.Indicator;
import gridline.community.assessment.model.InputName;
import gridline.community.assessment.model.Inputs;
import gridline.community.assessment.model.Known;
import gridline.community.assessment.model.Quadrant;
import gridline.community.assessment.model.Range;
import gridline.community.assessment.model.ScoringPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 评估视图: assessments as they are shown; points are decimal texts, so that what adds up is seen to add up. */
final class AssessmentViews {

    private AssessmentViews() {}

    /** 分值区间. */
    @Schema(name = "ScoreRange", description = "Points from 0.00 to 100.00; both ends the same when nothing is missing")
    record RangeView(
            @Schema(type = "string", example = "61.50") String low,
            @Schema(type = "string", example = "72.00") String high) {

        static RangeView of(Range range) {
            return new RangeView(text(range.low()), text(range.high()));
        }
    }

    /** 贡献. */
    @Schema(name = "Contribution", description = "What one input adds to the value (CO-23)")
    record ContributionView(
            Indicator indicator,
            InputName input,

            @Schema(description = "Null while it is missing") @Nullable
            String value,

            @Nullable LocalDate asOf,
            @Schema(description = "Most it can add") String weight,

            @Schema(description = "0 to 100; null while it is missing") @Nullable
            Integer points,

            RangeView adds) {

        static ContributionView of(Contribution part) {
            return new ContributionView(
                    part.indicator(),
                    part.input(),
                    part.text(),
                    part.asOf(),
                    text(part.weight()),
                    part.points(),
                    new RangeView(text(part.low()), text(part.high())));
        }
    }

    /** 评估输入. */
    @Schema(name = "AssessmentInput")
    record InputView(
            InputName input,
            @Nullable String value,
            @Nullable LocalDate asOf) {}

    /** 潜在客户容量. */
    @Schema(name = "Capacity", description = "Households that could become ours (CO-21)")
    record CapacityView(
            int low,

            @Schema(description = "Null while something is missing") @Nullable
            Integer expected,

            @Schema(description = "Null while the households are unknown") @Nullable
            Integer high,

            List<InputView> used,
            List<InputName> missing) {}

    /** 紧急程度. */
    @Schema(name = "Urgency", description = "By when competitors' contracts end (CO-22)")
    record UrgencyView(
            RangeView points,
            int endingWithin3Months,
            int endingWithin6Months,
            int endingWithin12Months,

            @Schema(description = "Customers of competitors whose contract end nobody knows") @Nullable
            Integer endUnknown) {}

    /** 评分规则. */
    @Schema(name = "ScoringPolicy", description = "Weights in percent; marks in points (CO-20, CO-22)")
    record PolicyView(int residents, int threshold, int households, int importantAt, int urgentAt, int fullCapacity) {

        static PolicyView of(ScoringPolicy policy) {
            return new PolicyView(
                    policy.residents(),
                    policy.threshold(),
                    policy.households(),
                    policy.importantAt(),
                    policy.urgentAt(),
                    policy.fullCapacity());
        }
    }

    /** 小区评估. */
    @Schema(name = "Assessment", description = "小区评估 with everything it rests on (CO-20 … CO-23)")
    record AssessmentView(
            String communityId,
            String communityName,
            String gridPath,
            LocalDate assessedOn,
            int policyVersion,
            PolicyView policy,
            RangeView value,
            List<ContributionView> contributions,
            CapacityView capacity,
            RangeView importance,
            UrgencyView urgency,
            Quadrant quadrant,
            List<InputName> missing) {

        static AssessmentView of(Assessment assessment) {
            Grade grade = assessment.grade();
            Inputs inputs = assessment.inputs();
            var capacity = grade.capacity();
            var urgency = grade.urgency();
            return new AssessmentView(
                    assessment.communityId(),
                    assessment.communityName(),
                    assessment.gridPath(),
                    assessment.assessedOn(),
                    assessment.policyVersion(),
                    PolicyView.of(assessment.policy()),
                    RangeView.of(grade.value().points()),
                    grade.value().contributions().stream()
                            .map(ContributionView::of)
                            .toList(),
                    new CapacityView(
                            capacity.low(),
                            capacity.expected(),
                            capacity.high(),
                            capacity.used().stream()
                                    .map(name -> input(name, inputs))
                                    .toList(),
                            capacity.missing()),
                    RangeView.of(grade.importance()),
                    new UrgencyView(
                            RangeView.of(urgency.points()),
                            urgency.endingWithin3Months(),
                            urgency.endingWithin6Months(),
                            urgency.endingWithin12Months(),
                            urgency.endUnknown()),
                    grade.quadrant(),
                    grade.missing());
        }
    }

    /** 工作顺序 of one community. */
    @Schema(name = "WorkOrderRow")
    record WorkOrderRow(
            String communityId,
            String communityName,
            String gridPath,
            Quadrant quadrant,
            String importanceLow,
            String importanceHigh,
            String urgencyLow,
            String urgencyHigh,
            String valueLow,
            String valueHigh,
            int capacityLow,
            @Nullable Integer capacityExpected,
            @Nullable Integer capacityHigh,
            @Schema(description = "Inputs that are missing") int missing,
            int policyVersion,
            LocalDate assessedOn) {

        static WorkOrderRow of(Assessment assessment) {
            Grade grade = assessment.grade();
            return new WorkOrderRow(
                    assessment.communityId(),
                    assessment.communityName(),
                    assessment.gridPath(),
                    grade.quadrant(),
                    text(grade.importance().low()),
                    text(grade.importance().high()),
                    text(grade.urgency().points().low()),
                    text(grade.urgency().points().high()),
                    text(grade.value().points().low()),
                    text(grade.value().points().high()),
                    grade.capacity().low(),
                    grade.capacity().expected(),
                    grade.capacity().high(),
                    grade.missing().size(),
                    assessment.policyVersion(),
                    assessment.assessedOn());
        }
    }

    /** 并排比较: communities side by side, input by input in the same order. */
    @Schema(name = "AssessmentComparison")
    record Comparison(List<AssessmentView> communities, List<ComparisonLine> inputs) {

        static Comparison of(List<Assessment> assessments) {
            List<ComparisonLine> lines = Arrays.stream(InputName.values())
                    .filter(name ->
                            assessments.stream().anyMatch(each -> each.inputs().knows(name)))
                    .map(name -> new ComparisonLine(
                            name,
                            assessments.stream()
                                    .map(each -> input(name, each.inputs()))
                                    .toList()))
                    .toList();
            return new Comparison(assessments.stream().map(AssessmentView::of).toList(), lines);
        }
    }

    /** 比较行: one input of each community, in the order of the communities. */
    @Schema(name = "ComparisonLine")
    record ComparisonLine(InputName input, List<InputView> values) {}

    private static InputView input(InputName name, Inputs inputs) {
        Known known = inputs.known().get(name);
        return new InputView(name, known == null ? null : known.text(), known == null ? null : known.asOf());
    }

    static String text(BigDecimal points) {
        return points.toPlainString();
    }
}
