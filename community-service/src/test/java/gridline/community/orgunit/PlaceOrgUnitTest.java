package gridline.community.orgunit;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rulebook section 1: province, city, branch, grid. */
class PlaceOrgUnitTest {

    private static final OrgUnit PROVINCE = new OrgUnit("13", OrgUnitKind.PROVINCE, "河北省", null, "/13");
    private static final OrgUnit CITY = new OrgUnit("1301", OrgUnitKind.CITY, "石家庄市", "13", "/13/1301");
    private static final OrgUnit BRANCH = new OrgUnit("130102", OrgUnitKind.BRANCH, "长安区", "1301", "/13/1301/130102");

    @Test
    void thePathFollowsFromTheParent() {
        Decision<OrgUnit> grid = new PlaceOrgUnit("130102001", OrgUnitKind.GRID, "建北街道", "130102").decide(null, BRANCH);

        assertThat(grid)
                .isEqualTo(Decision.accepted(
                        new OrgUnit("130102001", OrgUnitKind.GRID, "建北街道", "130102", "/13/1301/130102/130102001")));
        assertThat(new PlaceOrgUnit("13", OrgUnitKind.PROVINCE, "河北省", null).decide(null, null))
                .isEqualTo(Decision.accepted(PROVINCE));
    }

    @ParameterizedTest
    @CsvSource({"CITY, GRID", "CITY, CITY", "BRANCH, CITY", "BRANCH, BRANCH", "PROVINCE, GRID", "PROVINCE, BRANCH"})
    void refusesAWrongOrderOfLevels(OrgUnitKind parent, OrgUnitKind kind) {
        OrgUnit above = parent == OrgUnitKind.PROVINCE ? PROVINCE : parent == OrgUnitKind.CITY ? CITY : BRANCH;

        assertThat(codes(new PlaceOrgUnit("x1", kind, "名", above.id()).decide(null, above)))
                .containsExactly("org.kind-order");
    }

    @Test
    void refusesAParentNobodyKnowsOrThatIsMissingOrTooMuch() {
        assertThat(codes(new PlaceOrgUnit("x", OrgUnitKind.CITY, "名", "99").decide(null, null)))
                .containsExactly("org.parent-unknown");
        assertThat(codes(new PlaceOrgUnit("x", OrgUnitKind.CITY, "名", null).decide(null, null)))
                .containsExactly("org.parent-missing");
        assertThat(codes(new PlaceOrgUnit("x", OrgUnitKind.PROVINCE, "名", "13").decide(null, PROVINCE)))
                .containsExactly("org.parent-not-allowed");
    }

    @Test
    void refusesToMoveOrTurnAUnitThatIsThere() {
        assertThat(codes(new PlaceOrgUnit("1301", OrgUnitKind.BRANCH, "石家庄市", "1302")
                        .decide(CITY, new OrgUnit("1302", OrgUnitKind.CITY, "唐山市", "13", "/13/1302"))))
                .containsExactlyInAnyOrder("org.kind-fixed", "org.parent-fixed");
    }

    @Test
    void renames() {
        assertThat(new PlaceOrgUnit("1301", OrgUnitKind.CITY, "石家庄", "13").decide(CITY, PROVINCE))
                .isEqualTo(Decision.accepted(new OrgUnit("1301", OrgUnitKind.CITY, "石家庄", "13", "/13/1301")));
    }

    @Test
    void refusesIdsThatWouldBreakPathsAndNamesThatAreNone() {
        assertThat(codes(new PlaceOrgUnit("13/01", OrgUnitKind.CITY, " ", "13").decide(null, PROVINCE)))
                .containsExactlyInAnyOrder("org.id-malformed", "org.name-missing");
        assertThat(codes(new PlaceOrgUnit("13-1", OrgUnitKind.CITY, "名".repeat(61), "13").decide(null, PROVINCE)))
                .containsExactlyInAnyOrder("org.id-malformed", "org.name-too-long");
        assertThat(codes(new PlaceOrgUnit("x", OrgUnitKind.CITY, "a\tb", "13").decide(null, PROVINCE)))
                .containsExactly("org.control-character");
    }

    private static List<String> codes(Decision<OrgUnit> decision) {
        return switch (decision) {
            case Accepted<OrgUnit> yes -> List.of();
            case Refused<OrgUnit> no ->
                no.violations().stream().map(Violation::code).toList();
        };
    }
}
