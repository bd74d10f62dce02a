package gridline.community.assessment.persistence;

import gridline.community.assessment.model.Assessment;
import gridline.community.assessment.model.InputName;
import gridline.community.assessment.model.Inputs;
import gridline.community.assessment.model.Known;
import gridline.community.assessment.model.Quadrant;
import gridline.community.assessment.model.ScoringPolicy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 评估文档: an assessment as it is stored: inputs and rules, from which the grade is worked out again, and of the grade only
 * what lists find and sort by.
 *
 * @param province path of the province; each level has a field of its own, so that the work order of any node is one range of
 *     an index that is sorted by priority (an index over an array of paths cannot be read in that order)
 * @param city path of the city
 * @param branch path of the branch
 * @param changesOn day it has to be worked out again because time passes; null for never
 * @param priority place in the work order, the higher the sooner
 */
record AssessmentDocument(
        String communityId,
        String communityName,
        String gridPath,
        String province,
        String city,
        String branch,
        List<Input> inputs,
        List<MonthEnd> contractEnds,
        ScoringPolicy policy,
        int policyVersion,
        LocalDate assessedOn,
        @Nullable LocalDate changesOn,
        Quadrant quadrant,
        boolean complete,
        long priority) {

    record Input(InputName name, Known known) {}

    record MonthEnd(YearMonth month, int households) {}

    static AssessmentDocument of(Assessment assessment) {
        return new AssessmentDocument(
                assessment.communityId(),
                assessment.communityName(),
                assessment.gridPath(),
                above(assessment.gridPath(), 1),
                above(assessment.gridPath(), 2),
                above(assessment.gridPath(), 3),
                new TreeMap<>(assessment.inputs().known())
                        .entrySet().stream()
                                .map(each -> new Input(each.getKey(), each.getValue()))
                                .toList(),
                assessment.inputs().endsInOrder().entrySet().stream()
                        .map(each -> new MonthEnd(each.getKey(), each.getValue()))
                        .toList(),
                assessment.policy(),
                assessment.policyVersion(),
                assessment.assessedOn(),
                assessment.changesOn(),
                assessment.grade().quadrant(),
                assessment.grade().missing().isEmpty(),
                assessment.grade().priority());
    }

    Assessment toAssessment() {
        Map<InputName, Known> known = new EnumMap<>(InputName.class);
        inputs.forEach(each -> known.put(each.name(), each.known()));
        Map<YearMonth, Integer> ends = new TreeMap<>();
        contractEnds.forEach(each -> ends.put(each.month(), each.households()));
        return Assessment.of(
                communityId, communityName, gridPath, new Inputs(known, ends), policy, policyVersion, assessedOn);
    }

    /** The first levels of a path: of {@code /13/1301/130102} two are {@code /13/1301}; a shorter path stays whole. */
    private static String above(String gridPath, int levels) {
        int at = 0;
        for (int level = 0; level < levels; level++) {
            at = gridPath.indexOf('/', at + 1);
            if (at < 0) {
                return gridPath;
            }
        }
        return gridPath.substring(0, at);
    }
}
