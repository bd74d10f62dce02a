package gridline.community.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gridline.community.map.model.Location;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinateSystemTest {

    /** A tenth of a metre. */
    private static final double DECIMETRE = 0.000_001;

    /** Pairs of the tests of the eviltransform project: Shanghai, Shenzhen, Beijing. */
    @ParameterizedTest
    @CsvSource({
        "121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
        "113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
        "116.377817, 39.911954, 116.38404722455657, 39.91334545536069"
    })
    void convertsPublishedPairs(double longitude, double latitude, double shownLongitude, double shownLatitude) {
        Location shown = CoordinateSystem.GCJ02.ofStored(new Location(longitude, latitude));

        assertThat(shown.longitude()).isCloseTo(shownLongitude, within(DECIMETRE));
        assertThat(shown.latitude()).isCloseTo(shownLatitude, within(DECIMETRE));
    }

    @Test
    void leavesWhatIsInItsOwnSystem() {
        Location place = new Location(114.514859, 38.042307);

        assertThat(CoordinateSystem.WGS84.toStored(114.514859, 38.042307)).isEqualTo(place);
        assertThat(CoordinateSystem.WGS84.ofStored(place)).isEqualTo(place);
    }

    @Property
    void comesBackToWhereItBegan(
            @ForAll @DoubleRange(min = 80, max = 130) double longitude,
            @ForAll @DoubleRange(min = 20, max = 50) double latitude) {
        Location place = new Location(longitude, latitude);
        Location shown = CoordinateSystem.GCJ02.ofStored(place);
        Location back = CoordinateSystem.GCJ02.toStored(shown.longitude(), shown.latitude());

        assertThat(back.longitude()).isCloseTo(place.longitude(), within(2 * DECIMETRE));
        assertThat(back.latitude()).isCloseTo(place.latitude(), within(2 * DECIMETRE));
        assertThat(Math.abs(shown.longitude() - place.longitude())).isLessThan(0.02);
        assertThat(Math.abs(shown.latitude() - place.latitude())).isLessThan(0.02);
    }
}
