package gridline.pricing.special.model;

import static gridline.pricing.RefusalAssert.accepted;
import static gridline.pricing.RefusalAssert.assertRefusedBy;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.pricing.LaunchOfferExhausted;
import gridline.platform.decision.Violation;
import gridline.pricing.amount.model.StatedAmount;
import gridline.pricing.special.model.SpecialOffer.Sign;
import gridline.pricing.special.model.SpecialOffer.Taker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PR-10 for special offers: designer, validator, supervisor; and PR-05, PR-08 while they run. */
class SpecialOfferTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @Test
    void pr10GoesFromDesignOverValidationToApproval() {
        SpecialOffer approved = approved();

        assertThat(approved.status()).isEqualTo(SpecialStatus.APPROVED);
        assertThat(approved.validation()).isEqualTo(sign("u-validator", null));
        assertThat(approved.ruling()).isEqualTo(sign("u-supervisor", null));
        assertThat(approved.unsellable(TODAY)).isEmpty();
        assertThat(approved.unsellable(TODAY.plusDays(30))).isEmpty();
        assertThat(approved.unsellable(TODAY.plusDays(31)))
                .extracting(Violation::code)
                .containsExactly("special.ended");
        assertThat(approved.unsellable(TODAY.minusDays(1)))
                .extracting(Violation::code)
                .containsExactly("special.not-begun");
        assertThat(designed().unsellable(TODAY)).extracting(Violation::code).containsExactly("special.not-approved");
    }

    @Test
    void pr10TheDesignerNeitherValidatesNorApproves() {
        assertRefusedBy(designed().validate(sign("u-designer", null)), "special.designer-may-not-validate");
        assertRefusedBy(validated().approve(sign("u-designer", null), TODAY), "PR-10.designer-may-not-approve");
        assertRefusedBy(
                designed().approve(sign("u-designer", null), TODAY.plusDays(31)),
                "special.not-validated",
                "PR-10.designer-may-not-approve",
                "special.ended");
        assertRefusedBy(validated().validate(sign("u-other", null)), "special.not-designed");
    }

    @Test
    void aRejectionAndAWithdrawalNeedAReason() {
        assertRefusedBy(designed().reject(sign("u-supervisor", " ")), "PR-10.reason-missing");
        assertRefusedBy(designed().reject(sign("u-supervisor", "x".repeat(501))), "PR-10.reason-too-long");
        assertThat(accepted(validated().reject(sign("u-supervisor", "x".repeat(500))))
                        .state()
                        .status())
                .isEqualTo(SpecialStatus.REJECTED);
        assertRefusedBy(approved().reject(sign("u-supervisor", "no")), "special.not-open");
        assertRefusedBy(
                designed().withdraw(sign("u-supervisor", null)), "PR-10.reason-missing", "special.not-approved");
        SpecialOffer withdrawn =
                accepted(approved().withdraw(sign("u-supervisor", "over"))).state();
        assertThat(withdrawn.status()).isEqualTo(SpecialStatus.WITHDRAWN);
        assertThat(withdrawn.ending()).isEqualTo(sign("u-supervisor", "over"));
        assertThat(withdrawn.ruling()).isNotNull();
    }

    @Test
    void pr05SaysOnceThatTheLastPlaceWasTaken() {
        SpecialOffer open = approved();
        SpecialOffer full = withTakers(open, 0, new Taker("h-1", NOW), new Taker("h-2", NOW));

        assertThat(accepted(open.announceExhaustion()).events()).isEmpty();
        var announced = accepted(full.announceExhaustion());
        assertThat(announced.events())
                .containsExactly(new LaunchOfferExhausted("s-1", "c-1", open.gridPath(), "优惠", 2));
        assertThat(accepted(announced.state().announceExhaustion()).events()).isEmpty();
        assertThat(full.placeOf("h-2")).isEqualTo(2);
        assertThat(full.placeOf("h-3")).isZero();
        assertThat(open.left()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "1, '[]', 2",
        "2, '[]', 1",
        "3, '[3]', 0",
        "4, '[4]', 0",
        "5, '[4]', 1",
        "6, '[3, 3]', 0",
        "7, '[4, 3]', 0",
        "9, '[3, 3, 3]', 0",
        "11, '[4, 4, 3]', 0",
    })
    void pr08FormsGroupsOfThreeToFourPerBuilding(int joined, String groups, int missing) {
        BuildingGroup group = group(3, 4, joined);

        assertThat(group.groups()).hasToString(groups);
        assertThat(group.missing()).isEqualTo(missing);
        int covered = group.groups().stream().mapToInt(Integer::intValue).sum();
        for (int household = 1; household <= joined; household++) {
            assertThat(group.covers("h-" + household)).isEqualTo(household <= covered);
        }
        assertThat(group.covers("h-99")).isFalse();
    }

    @Test
    void pr08AHouseholdJoinsOnceAndFoursStayFours() {
        BuildingGroup group = group(4, 4, 5);

        assertThat(group.groups()).containsExactly(4);
        assertThat(group.missing()).isEqualTo(3);
        assertThat(accepted(group.join("h-5", NOW)).state()).isEqualTo(group);
    }

    private static BuildingGroup group(int least, int most, int joined) {
        BuildingGroup group = new BuildingGroup("s-1", "b-1", "/13", least, most, List.of());
        for (int household = 1; household <= joined; household++) {
            group = accepted(group.join("h-" + household, NOW)).state();
        }
        return group;
    }

    private static SpecialOffer designed() {
        return accepted(OfferDesignTest.design(check -> check.launch(2, new StatedAmount("40", "CNY"), null)))
                .state();
    }

    private static SpecialOffer validated() {
        return accepted(designed().validate(sign("u-validator", null))).state();
    }

    private static SpecialOffer approved() {
        return accepted(validated().approve(sign("u-supervisor", null), TODAY.plusDays(30)))
                .state();
    }

    private static Sign sign(String by, String comment) {
        return new Sign(by, NOW, comment);
    }

    private static SpecialOffer withTakers(SpecialOffer it, int left, Taker... takers) {
        return new SpecialOffer(
                it.id(),
                it.name(),
                it.terms(),
                it.base(),
                it.gridPath(),
                it.startsOn(),
                it.endsOn(),
                it.status(),
                it.rulesId(),
                it.rulesVersion(),
                it.designedBy(),
                it.validation(),
                it.ruling(),
                it.ending(),
                left,
                List.of(takers),
                false);
    }
}
