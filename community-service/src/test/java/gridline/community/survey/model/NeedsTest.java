package gridline.community.survey.model;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.community.survey.model.Needs.Product;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the classes of residents need: SG-1, SG-2, SG-3, SG-4, SG-5, SG-6, SG-7. */
class NeedsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest(name = "{0} needs {1}")
    @CsvSource({
        "SG1, TIME_CAPPED_BROADBAND MOBILE",
        "SG2, TIME_CAPPED_BROADBAND MOBILE",
        "SG3, MONTHLY_BROADBAND MOBILE FIXED_LINE SECURITY_SUITE",
        "SG4, MONTHLY_BROADBAND MOBILE FIXED_LINE",
        "SG5, MONTHLY_BROADBAND MOBILE",
        "SG6, FIXED_LINE VIDEO_PHONE",
        "SG7, MONTHLY_BROADBAND MOBILE FIXED_LINE SECURITY_SUITE NETWORK_FAX"
    })
    void eachClassNeedsWhatTheRulebookSays(Segment segment, String products) {
        assertThat(Needs.of(segment))
                .containsExactlyElementsOf(
                        Arrays.stream(products.split(" ")).map(Product::valueOf).toList());
    }

    @Test
    void countsFollowTheSharesOfTheOccupiedHouseholds() {
        ResidentMix mix = new ResidentMix(Map.of(Segment.SG4, 60, Segment.SG1, 25, Segment.SG6, 15), TODAY);

        Needs needs = Needs.of(mix, 1_001, new Rate(80, TODAY, 3));

        assertThat(needs.occupied()).isEqualTo(800);
        assertThat(needs.segments())
                .extracting(each -> each.segment() + " " + each.households())
                .containsExactly("SG4 480", "SG1 200", "SG6 120");
        assertThat(needs.products())
                .extracting(each -> each.product() + " " + each.percent() + " " + each.households())
                .containsExactly(
                        "MOBILE 85 680",
                        "FIXED_LINE 75 600",
                        "MONTHLY_BROADBAND 60 480",
                        "TIME_CAPPED_BROADBAND 25 200",
                        "VIDEO_PHONE 15 120");
    }

    @Test
    void withoutOccupancyThereArePercentagesAndNoCounts() {
        Needs needs = Needs.of(new ResidentMix(Map.of(Segment.SG2, 100), TODAY), 1_000, null);

        assertThat(needs.occupied()).isNull();
        assertThat(needs.products()).allMatch(each -> each.households() == null && each.percent() == 100);
    }

    @Property(tries = 500)
    void householdsOfTheClassesAddUpToTheOccupiedOnes(
            @ForAll @IntRange(max = 100) int one,
            @ForAll @IntRange(max = 100) int two,
            @ForAll @IntRange(max = 5_000) int households,
            @ForAll @IntRange(max = 100) int occupancy) {
        int first = Math.min(one, two);
        int second = Math.max(one, two) - first;
        ResidentMix mix = new ResidentMix(
                Map.of(Segment.SG1, first, Segment.SG3, second, Segment.SG7, 100 - first - second), TODAY);

        Needs needs = Needs.of(mix, households, new Rate(occupancy, TODAY, 1));

        assertThat(needs.segments().stream().mapToInt(each -> each.households()).sum())
                .isEqualTo(needs.occupied());
    }
}
