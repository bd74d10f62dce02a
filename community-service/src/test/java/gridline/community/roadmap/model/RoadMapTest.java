package gridline.community.roadmap.model;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.community.roadmap.model.RoadMap.Status;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a community stands on the road (CO-03). */
class RoadMapTest {

    @Test
    void co03_aCommunityNobodyKnowsStandsAtTheBeginning() {
        RoadMap map = RoadMap.of(new RoadFacts(false, false, false, false, false, false, Set.of()));

        assertThat(map.steps()).hasSize(17);
        assertThat(map.position()).isEqualTo(RoadStep.LEARN_COVERED_AREA);
        assertThat(map.steps().getLast().step()).isEqualTo(RoadStep.FOLLOW_NEW_PROJECTS);
    }

    @Test
    void co03_itStandsAtTheFirstStepThatIsNotDoneAlsoWhenLaterOnesAre() {
        RoadMap map = RoadMap.of(new RoadFacts(true, true, false, true, true, false, Set.of("CP-05", "CP-06")));

        assertThat(map.position()).isEqualTo(RoadStep.SIGN_PROPERTY_COMPANY);
        assertThat(map.steps().stream()
                        .filter(each -> each.status() == Status.DONE)
                        .map(RoadMap.Step::step))
                .containsExactly(
                        RoadStep.LEARN_COVERED_AREA,
                        RoadStep.FIND_MOST_VALUABLE,
                        RoadStep.UPDATE_OPENING_LIST,
                        RoadStep.SURVEY,
                        RoadStep.ANALYSE,
                        RoadStep.CHOOSE_PLAN,
                        RoadStep.APPLY_FOR_MATERIALS);
    }

    @Test
    void co03_whenEverythingIsDoneRetentionGoesOn() {
        RoadMap map = RoadMap.of(new RoadFacts(
                true, true, true, true, true, true, Set.of("CP-05", "CP-06", "CP-08", "CP-11", "CP-12", "CP-16")));

        assertThat(map.position()).isEqualTo(RoadStep.DAILY_RETENTION);
        assertThat(RoadStep.DAILY_RETENTION.goesOn()).isTrue();
    }

    /** What shows that a step is done, one at a time. */
    @ParameterizedTest
    @CsvSource({
        "coverageKnown, LEARN_COVERED_AREA",
        "valueExact, FIND_MOST_VALUABLE",
        "propertyAgreed, SIGN_PROPERTY_COMPANY",
        "onOpeningList, UPDATE_OPENING_LIST",
        "surveyed, SURVEY",
        "CP-05, ANALYSE CHOOSE_PLAN",
        "CP-06, APPLY_FOR_MATERIALS",
        "CP-08, FIRST_SALES",
        "CP-12, COLLECT_CUSTOMER_DATA",
        "CP-11, SUMMARISE",
        "CP-16, SEGMENT_AND_EXPAND",
        "saturated, MEET_TARGETS",
        "CP-07, ''"
    })
    void co03_eachFactShowsItsStepAndNoOther(String fact, String steps) {
        RoadMap map = RoadMap.of(new RoadFacts(
                fact.equals("coverageKnown"),
                fact.equals("valueExact"),
                fact.equals("propertyAgreed"),
                fact.equals("onOpeningList"),
                fact.equals("surveyed"),
                fact.equals("saturated"),
                Set.of(fact)));

        assertThat(map.steps().stream()
                        .filter(each -> each.status() == Status.DONE)
                        .map(each -> each.step().name())
                        .toList())
                .isEqualTo(steps.isEmpty() ? List.of() : List.of(steps.split(" ")));
    }
}
