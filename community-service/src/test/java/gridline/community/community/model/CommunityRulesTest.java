package gridline.community.community.model;

import static gridline.community.community.model.Sample.NOW;
import static gridline.community.community.model.Sample.STAFF;
import static gridline.community.community.model.Sample.TODAY;
import static gridline.community.community.model.Sample.accepted;
import static gridline.community.community.model.Sample.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.decision.Decision;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CO-10 a as far as it goes, and the division code. */
class CommunityRulesTest {

    @Test
    void theCodeNamesTheCommunityAndItsGrid() {
        CommunityCode code = new CommunityCode("130102001005");

        assertThat(code.id()).isEqualTo("c-130102001005");
        assertThat(code.gridCode()).isEqualTo("130102001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13010200100", "1301020010011", "13010200100a", " 130102001001", "１３０１０２００１００１"})
    void refusesACodeThatIsNotTwelveDigits(String code) {
        assertThat(refusals(register(code, Sample.GRID, Sample.DETAILS))).containsExactly("community.code-malformed");
    }

    @Test
    void refusesACodeOfAnotherGrid() {
        assertThat(refusals(register("130102002001", Sample.GRID, Sample.DETAILS)))
                .containsExactly("community.code-in-other-grid");
    }

    @Test
    void refusesEverythingWrongAtOnce() {
        CommunityDetails wrong = new CommunityDetails(" ", "a\nb", null, -1);

        assertThat(refusals(register("1", Sample.GRID, wrong)))
                .containsExactlyInAnyOrder(
                        "community.code-malformed",
                        "community.name-missing",
                        "community.control-character",
                        "community.households-negative");
    }

    @Test
    void refusesWhatCannotBe() {
        CommunityDetails wrong = new CommunityDetails("名".repeat(101), "址".repeat(201), null, 200_001);

        assertThat(refusals(register("130102001001", Sample.GRID, wrong)))
                .containsExactlyInAnyOrder(
                        "community.name-too-long", "community.address-too-long", "community.households-absurd");
    }

    @Test
    void takesWhatIsJustPossible() {
        CommunityDetails just = new CommunityDetails("名".repeat(100), "址".repeat(200), null, 200_000);

        assertThat(refusals(register("130102001001", Sample.GRID, just))).isEmpty();
        assertThat(refusals(register("130102001001", Sample.GRID, new CommunityDetails("名", null, null, 0))))
                .isEmpty();
    }

    @Test
    void detailsAPersonStatesAreNotInvented() {
        Community invented = new Community(
                new CommunityCode("130102001001"),
                Sample.GRID_PATH,
                Sample.DETAILS,
                Coverage.UNKNOWN,
                Set.of(),
                true,
                null,
                null);

        Community stated = accepted(new ChangeDetails(Sample.DETAILS, false).decide(invented, Sample.TODAY))
                .state();

        assertThat(stated.surveyFiguresInvented()).isFalse();
    }

    @Test
    void aFirmOnNetCountsOnce() {
        Community before = Sample.community(null);

        Community once = accepted(new CountActivation("f-1").decide(before)).state();
        Community twice = accepted(new CountActivation("f-1").decide(once)).state();
        Community another = accepted(new CountActivation("f-2").decide(twice)).state();

        assertThat(once.onNetFirms()).hasSize(1);
        assertThat(twice).isEqualTo(once);
        assertThat(another.onNetFirms()).containsExactlyInAnyOrder("f-1", "f-2");
    }

    private static Decision<Community> register(String code, String grid, CommunityDetails details) {
        return new RegisterCommunity(code, grid, Sample.GRID_PATH, details, null, false).decide(TODAY, NOW, STAFF);
    }
}
