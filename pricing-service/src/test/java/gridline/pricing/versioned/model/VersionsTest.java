package gridline.pricing.versioned.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private record Table(String id, int version, String scope, LocalDate effectiveFrom) implements VersionedData {}

    private static final Versions<Table> VERSIONS = new Versions<>(List.of(
            new Table("general", 2, "/", DAY),
            new Table("general", 1, "/", DAY.minusDays(10)),
            new Table("city", 1, "/13/1301", DAY.minusDays(5)),
            new Table("city", 2, "/13/1301", DAY.minusDays(5))));

    @ParameterizedTest
    @CsvSource({
        "/13/1302, 0, general, 2",
        "/13/1302, -1, general, 1",
        "/13/1301, 0, city, 2",
        "/13/1301/130102, -5, city, 2",
        "/13/1301/130102, -6, general, 1",
        "/13/13011, 0, general, 2",
        "/, 0, general, 2",
    })
    void theNarrowestScopeCountsAndOfThatTheLatest(String place, int days, String id, int version) {
        Table found = VERSIONS.inForce(place, DAY.plusDays(days));

        assertThat(found.id()).isEqualTo(id);
        assertThat(found.version()).isEqualTo(version);
    }

    @Test
    void findsVersionsAndListsThemInOrder() {
        assertThat(VERSIONS.version("city", 1)).isPresent();
        assertThat(VERSIONS.version("city", 3)).isEmpty();
        assertThat(VERSIONS.version("town", 1)).isEmpty();
        assertThat(VERSIONS.all())
                .extracting(table -> table.id() + table.version())
                .containsExactly("city1", "city2", "general1", "general2");
    }

    @Test
    void refusesTwinsGapsAndDaysBeforeTheFirst() {
        Table general = new Table("general", 1, "/", DAY);
        assertThatIllegalStateException().isThrownBy(() -> new Versions<>(List.of(general, general)));
        assertThatIllegalStateException()
                .isThrownBy(() -> new Versions<>(List.of(new Table("city", 1, "/13/1301", DAY))));
        assertThatIllegalStateException()
                .isThrownBy(() -> new Versions<>(List.of(general)).inForce("/13", DAY.minusDays(1)));
    }
}
