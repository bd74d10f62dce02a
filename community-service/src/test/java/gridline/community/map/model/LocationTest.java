package gridline.community.map.model;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.decision.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a community can lie (CO-10 a). */
class LocationTest {

    @ParameterizedTest
    @CsvSource({
        "114.5, 38.0, ''",
        "73.4, 3.8, ''",
        "135.1, 53.6, ''",
        "73.39, 38.0, longitude",
        "135.11, 38.0, longitude",
        "114.5, 3.79, latitude",
        "114.5, 53.61, latitude",
        "-73.98, 40.75, longitude",
        "0, 0, longitude latitude",
        "NaN, 38.0, longitude"
    })
    void co10_liesWithinTheCountrysBox(double longitude, double latitude, String wrong) {
        List<Violation> violations = Location.violations(longitude, latitude);

        assertThat(violations.stream().map(Violation::field).toList())
                .isEqualTo(wrong.isEmpty() ? List.of() : List.of(wrong.split(" ")));
        assertThat(violations).allMatch(each -> each.code().equals("CO-10.outside-china"));
    }

    @Test
    void co10_saysWhenTheTwoWereSwapped() {
        assertThat(Location.violations(38.0, 114.5).stream().map(Violation::code))
                .containsExactly("CO-10.coordinates-swapped");
    }

    @Test
    void co10_aDecimetreIsCloseEnough() {
        assertThat(new Location(114.5000004, 38.0000005)).isEqualTo(new Location(114.5, 38.000001));
    }
}
