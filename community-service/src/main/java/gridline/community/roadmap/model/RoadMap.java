package gridline.community.roadmap.model;

import java.util.Arrays;
import java.util.List;

/**
 * 总路线图: where a community stands (CO-03). A later step may be done before an earlier one; where it stands is the first that
 * is not.
 *
 * @param steps all of them, in the order of the road
 * @param position the first that is not done
 */
public record RoadMap(List<Step> steps, RoadStep position) {

    public RoadMap {
        steps = List.copyOf(steps);
    }

    /** 一步: and how it stands. */
    public record Step(RoadStep step, Status status) {}

    /** 状态. */
    public enum Status {
        /** 已完成 */
        DONE,
        /** 当前 */
        CURRENT,
        /** 未到 */
        AHEAD
    }

    public static RoadMap of(RoadFacts facts) {
        RoadStep position = Arrays.stream(RoadStep.values())
                .filter(step -> !done(step, facts))
                .findFirst()
                .orElse(RoadStep.DAILY_RETENTION);
        List<Step> steps = Arrays.stream(RoadStep.values())
                .map(step -> new Step(step, status(step, position, facts)))
                .toList();
        return new RoadMap(steps, position);
    }

    private static Status status(RoadStep step, RoadStep position, RoadFacts facts) {
        if (done(step, facts)) {
            return Status.DONE;
        }
        return step == position ? Status.CURRENT : Status.AHEAD;
    }

    private static boolean done(RoadStep step, RoadFacts facts) {
        return switch (step) {
            case LEARN_COVERED_AREA -> facts.coverageKnown();
            case FIND_MOST_VALUABLE -> facts.valueExact();
            case SIGN_PROPERTY_COMPANY -> facts.propertyAgreed();
            case UPDATE_OPENING_LIST -> facts.onOpeningList();
            case SURVEY -> facts.surveyed();
            // The schedule's fifth item is the analysis together with its conclusions, the plan.
            case ANALYSE, CHOOSE_PLAN -> facts.scheduleItemsDone().contains("CP-05");
            case APPLY_FOR_MATERIALS -> facts.scheduleItemsDone().contains("CP-06");
            case FIRST_SALES -> facts.scheduleItemsDone().contains("CP-08");
            case COLLECT_CUSTOMER_DATA -> facts.scheduleItemsDone().contains("CP-12");
            case SUMMARISE -> facts.scheduleItemsDone().contains("CP-11");
            case SEGMENT_AND_EXPAND -> facts.scheduleItemsDone().contains("CP-16");
            case MEET_TARGETS -> facts.saturated();
            case DAILY_RETENTION, LEARN_NEW_SERVICES, STACK_NEW_SERVICES, FOLLOW_NEW_PROJECTS -> false;
        };
    }
}
