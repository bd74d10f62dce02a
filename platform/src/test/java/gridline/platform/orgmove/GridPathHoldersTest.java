package gridline.platform.orgmove;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A collection with paths of grids that nobody named is found before anything is served. */
class GridPathHoldersTest {

    private static final GridPathHolders NAMED = GridPathHolders.of(GridPathHolder.in("shops", "state.gridPath"));

    record Shop(String name, String gridPath) {}

    record Filed(Shop shop) {}

    record Parcel(String shopId) {}

    @Test
    void takesWhatIsNamedAndWhatHasNoPath() {
        assertThatCode(() -> NAMED.requireAll(Map.of("shops", Shop.class, "parcels", Parcel.class)))
                .doesNotThrowAnyException();
    }

    @Test
    void takesWhatFollowsOtherwise() {
        assertThatCode(() -> NAMED.besides("stalls").requireAll(Map.of("shops", Shop.class, "stalls", Shop.class)))
                .doesNotThrowAnyException();
    }

    @Test
    void namesEveryForgottenCollection() {
        assertThatThrownBy(() -> NAMED.requireAll(Map.of(
                        "shops", Shop.class, "stalls", Shop.class, "files", Filed.class, "parcels", Parcel.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[files, stalls]");
    }
}
