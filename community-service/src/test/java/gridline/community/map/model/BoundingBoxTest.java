package gridline.community.map.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import gridline.platform.decision.Violation;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundingBoxTest {

    /** Whatever lies in a box lies in one of the tiles the box is looked up by. */
    @Property
    void noPlaceOfABoxIsOutsideOfItsTiles(
            @ForAll @DoubleRange(min = 73.5, max = 135) double longitude,
            @ForAll @DoubleRange(min = 4, max = 53.5) double latitude,
            @ForAll @DoubleRange(min = 0, max = 20) double width,
            @ForAll @DoubleRange(min = 0, max = 20) double height,
            @ForAll @DoubleRange(min = 0, max = 1) double across,
            @ForAll @DoubleRange(min = 0, max = 1) double up) {
        BoundingBox box = new BoundingBox(longitude, latitude, longitude + width, latitude + height);
        Location place = new Location(box.west() + box.width() * across, box.south() + box.height() * up);

        assertThat(box.tiles()).hasSizeLessThan(1_000);
        if (box.holds(place)) {
            assertThat(Tiles.of(place)).containsAnyElementsOf(box.tiles());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1,2,3", "115,38,114,39", "114,39,115,38", "a,b,c,d", "1e2,3,4,5", "NaN,1,2,3", "1,2,3,4,5"})
    void refusesWhatIsNoBox(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> BoundingBox.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "114.5, 38.0,",
        "38.0, 114.5, CO-10.coordinates-swapped",
        "139.7, 35.7, CO-10.outside-china",
        "2.35, 48.85, CO-10.outside-china",
        "114.5, -38.0, CO-10.outside-china",
        "NaN, 38.0, CO-10.outside-china"
    })
    void refusesPlacesOutsideOfChina(double longitude, double latitude, String code) {
        assertThat(Location.violations(longitude, latitude).stream()
                        .map(Violation::code)
                        .toList())
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void heapsWeighGridsByTheirCommunities() {
        Clusters clusters = new Clusters(new BoundingBox(114, 38, 115, 39));
        clusters.add(new GridOnMap("/13/1301/a", 30, 114.010, 38.010));
        clusters.add(new GridOnMap("/13/1301/b", 10, 114.020, 38.010));
        clusters.add(new GridOnMap("/13/1301/c", 5, 114.990, 38.990));
        clusters.add(new GridOnMap("/13/1301/d", 0, null, null));

        assertThat(clusters.total()).isEqualTo(45);
        assertThat(clusters.heaps()).hasSize(2);
        assertThat(clusters.heaps().getFirst().count()).isEqualTo(40);
        assertThat(clusters.heaps().getFirst().longitude()).isCloseTo(114.0125, within(1e-9));
    }
}
