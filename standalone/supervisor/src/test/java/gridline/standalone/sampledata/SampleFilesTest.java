package gridline.standalone.sampledata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleFilesTest {

    private static final Path FOLDER = Path.of("../../sample-data");

    @Test
    void theFilesKeptAreTheOnesTheProgramMakes() throws Exception {
        List<Neighbourhood> places = SampleFiles.read(FOLDER.resolve(SampleFiles.ORIGIN));

        assertThat(places).hasSize(5_844);
        assertThat(Files.readAllLines(FOLDER.resolve(SampleFiles.ORG_UNITS))).isEqualTo(SampleFiles.orgUnits(places));
        assertThat(Files.readAllLines(FOLDER.resolve(SampleFiles.COMMUNITIES)))
                .isEqualTo(SampleFiles.communities(places));
    }

    @Test
    void everyUnitComesAfterTheOneAboveIt() throws Exception {
        Set<String> seen = new HashSet<>(Set.of(""));
        for (String row : SampleFiles.orgUnits(SampleFiles.read(FOLDER.resolve(SampleFiles.ORIGIN))).stream()
                .skip(1)
                .toList()) {
            String[] cells = row.split(",");
            assertThat(seen).contains(cells[1]);
            assertThat(seen.add(cells[0])).isTrue();
        }
    }

    @Test
    void aboutAThirdIsOpenAndEveryFigureIsMarkedAsInvented() throws Exception {
        List<String[]> rows = SampleFiles.communities(SampleFiles.read(FOLDER.resolve(SampleFiles.ORIGIN))).stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .toList();

        assertThat(share(rows, "OPEN")).isBetween(0.28, 0.33);
        assertThat(share(rows, "IN_BUILD") + share(rows, "PLANNED")).isBetween(0.13, 0.17);
        assertThat(rows).allMatch(row -> row[11].equals("true") && row[7].isEmpty() && row[10].isEmpty());
    }

    @Test
    void whatBelongsTogetherLiesTogetherAndOneInTwentyHasNoPlace() throws Exception {
        List<String[]> rows = SampleFiles.communities(SampleFiles.read(FOLDER.resolve(SampleFiles.ORIGIN))).stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .toList();
        List<String[]> placed = rows.stream().filter(row -> !row[12].isEmpty()).toList();

        assertThat((double) placed.size() / rows.size()).isBetween(0.93, 0.96);
        assertThat(placed.stream().map(row -> row[12] + "," + row[13]).distinct())
                .hasSameSizeAs(placed);
        assertThat(placed).allSatisfy(row -> {
            assertThat(Double.parseDouble(row[12])).isBetween(113.5, 120.1);
            assertThat(Double.parseDouble(row[13])).isBetween(36.0, 41.5);
        });
        // Of one grid: within 4 km of each other.
        assertThat(placed).filteredOn(row -> row[5].equals("130102001")).allSatisfy(row -> {
            assertThat(Double.parseDouble(row[12])).isBetween(114.47, 114.55);
            assertThat(Double.parseDouble(row[13])).isBetween(38.0, 38.08);
        });
    }

    @Test
    void theCommitteeIsNotPartOfThePlacesName() {
        assertThat(Neighbourhood.parse("130102001001,石家庄市,长安区,建北街道,棉一东社区居民委员会").placeName())
                .isEqualTo("棉一东社区");
        assertThatIllegalArgumentException().isThrownBy(() -> Neighbourhood.parse("1301,石家庄市,长安区,建北街道,x"));
        assertThatIllegalArgumentException().isThrownBy(() -> Neighbourhood.parse("130102001001,石家庄市"));
    }

    @Test
    void theStaffAreThoseWhoCanSignIn() throws Exception {
        String demo = Files.readString(Path.of("../identity-provider/src/main/resources/gridline/demo-staff.yaml"));
        Set<String> people = Pattern.compile(
                        "id: (u-\\S+)\\s+name: (\\S+)\\s+place: .*\\s+roles: \\[(?:ADMIN, )?(\\w+)]\\s+grid-scope: \\[\\S*/(\\d+)]")
                .matcher(demo)
                .results()
                .map(each -> String.join(",", each.group(1), each.group(2), each.group(3), each.group(4)))
                .collect(Collectors.toSet());
        List<String> rows = Files.readAllLines(FOLDER.resolve(SampleDataLoader.STAFF));

        assertThat(rows.getFirst()).isEqualTo("staffId,name,role,orgUnitId,since");
        assertThat(rows.stream().skip(1).map(row -> row.substring(0, row.lastIndexOf(','))))
                .containsExactlyInAnyOrderElementsOf(people);
        assertThat(people).hasSize(18);
    }

    private static double share(List<String[]> rows, String buildState) {
        return (double) rows.stream().filter(row -> row[6].equals(buildState)).count() / rows.size();
    }
}
