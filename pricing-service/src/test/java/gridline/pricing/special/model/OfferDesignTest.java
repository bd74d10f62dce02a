package gridline.pricing.special.model;

import static gridline.pricing.RefusalAssert.accepted;
import static gridline.pricing.special.ShippedSpecialRules.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gridline.contracts.Money;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import gridline.pricing.amount.model.StatedAmount;
import gridline.pricing.rule.model.SpeedLadder;
import gridline.pricing.special.model.OfferTerms.Charges;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PR-05 to PR-09 and PR-24: what may be designed, and the nearest that may be where it may not. */
class OfferDesignTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final SpeedLadder LADDER = new SpeedLadder(List.of(1, 2, 3, 4, 6, 8));
    /** The source's usual tariff: 1M 45 a month, 540 prepaid, 300 installation. */
    static final BaseTariff USUAL = new BaseTariff(
            "t-1",
            "c-1",
            "锦绣家园",
            "/13/1301/130102/130102001",
            1,
            Money.yuan("45"),
            12,
            Money.yuan("540"),
            Money.yuan("300"));

    @Test
    void pr05TheFirstUsersGetABetterTariffOrALowerEntry() {
        Charges better = charges(check -> check.launch(100, yuan("40"), null));
        Charges lower = charges(check -> check.launch(100, null, yuan("0")));

        assertThat(better).isEqualTo(new Charges(1, Money.yuan("40"), 12, Money.yuan("480"), Money.yuan("300")));
        assertThat(lower).isEqualTo(new Charges(1, Money.yuan("45"), 12, Money.yuan("540"), Money.ZERO));
    }

    @ParameterizedTest
    @CsvSource({
        ", 40, , PR-05.first-n-missing, ",
        "0, 40, , PR-05.first-n-out-of-range, 1",
        "1001, 40, , PR-05.first-n-out-of-range, 1000",
        "100, , , PR-05.nothing-better, ",
        "100, 45, 300, PR-05.nothing-better, ",
        "100, 45.01, , PR-05.fee-above-usual, 45.00",
        "100, 40, 300.01, PR-05.entry-above-usual, 300.00",
        "100, 0, , PR-23.amount-out-of-range, 0.01",
    })
    void pr05RefusesWhatIsNoLaunchOffer(Integer firstN, String fee, String entry, String code, String nearest) {
        refused(check -> check.launch(firstN, yuan(fee), yuan(entry)), code, nearest);
    }

    @ParameterizedTest
    @CsvSource({
        ", PR-05.end-date-missing, 2027-03-02",
        "2027-03-03, PR-05.never-permanent, 2027-03-02",
        "9999-12-31, PR-05.never-permanent, 2027-03-02",
        "2026-03-01, special.ends-too-early, 2026-03-02",
    })
    void pr05MustEnd(LocalDate endsOn, String code, LocalDate nearest) {
        Decision<SpecialOffer> decision = new OfferDesign(
                        "首发", TODAY, endsOn, true, check -> check.launch(100, yuan("40"), null))
                .check("s-1", USUAL, RULES, LADDER, "u-1", TODAY);

        assertThat(only(decision).code()).isEqualTo(code);
        assertThat(only(decision).params()).containsEntry("nearest", nearest);
    }

    @Test
    void pr05MayRunAYear() {
        accepted(new OfferDesign("首发", TODAY, TODAY.plusDays(365), true, check -> check.launch(1000, yuan("40"), null))
                .check("s-1", USUAL, RULES, LADDER, "u-1", TODAY));
        accepted(new OfferDesign("首发", null, TODAY, true, check -> check.launch(1, yuan("44.99"), yuan("300")))
                .check("s-1", USUAL, RULES, LADDER, "u-1", TODAY));
    }

    @Test
    void pr06TakesTheSourcesPlanOfNinetyHours() {
        Charges charges = charges(check -> check.timeCapped(2, 90, yuan("55"), yuan("2")));

        assertThat(charges).isEqualTo(new Charges(2, Money.yuan("55"), 1, Money.yuan("55"), Money.yuan("300")));
    }

    @ParameterizedTest
    @CsvSource({
        "120, 90, PR-06.hours-over-most PR-06.hours-per-day",
        "101, 90, PR-06.hours-over-most PR-06.hours-not-divisible PR-06.hours-per-day",
        "100, 90, PR-06.hours-not-divisible PR-06.hours-per-day",
        "91, 90, PR-06.hours-not-divisible PR-06.hours-per-day",
        "80, 90, PR-06.hours-not-divisible",
        "74, 60, PR-06.hours-not-divisible",
        "30, 60, PR-06.hours-per-day",
        "0, 60, PR-06.hours-per-day",
    })
    void pr06RefusesOtherHoursWithTheNearest(int hours, int nearest, String codes) {
        StatedAmount overage = yuan(hours == 0 ? "2" : "1.90");
        List<Violation> violations =
                violations(design(check -> check.timeCapped(2, hours, yuan("55"), overage))).stream()
                        .filter(each -> each.code().startsWith("PR-06"))
                        .toList();

        assertThat(violations).extracting(Violation::code).containsExactly(codes.split(" "));
        assertThat(violations).allSatisfy(each -> assertThat(each.params()).containsEntry("nearest", nearest));
    }

    @ParameterizedTest
    @CsvSource({"60", "90"})
    void pr06TakesTwoAndThreeHoursADay(int hours) {
        accepted(design(check -> check.timeCapped(2, hours, yuan("55"), yuan("2"))));
    }

    @ParameterizedTest
    @CsvSource({
        "1, PR-06.speed-not-slightly-above, 2",
        "3, PR-06.speed-not-slightly-above, 2",
        "5, PR-06.unknown-speed-step, 2",
    })
    void pr06IsSlightlyFasterThanUsual(int speed, String code, int nearest) {
        Violation only = only(design(check -> check.timeCapped(speed, 90, yuan("55"), yuan("2"))));

        assertThat(only.code()).isEqualTo(code);
        assertThat(only.params()).containsEntry("nearest", nearest);
    }

    @ParameterizedTest
    @CsvSource({
        // 55 yuan for 90 hours: 0.6111 an hour on average, so above 0.61 and up to 2.44.
        "2.00, true, ",
        "0.62, true, ",
        "2.44, true, ",
        "0.61, false, 0.62",
        "0.00, false, 0.62",
        "2.45, false, 2.44",
        "100, false, 2.44",
    })
    void pr24KeepsTheOverageInItsBand(String overage, boolean allowed, String nearest) {
        Decision<SpecialOffer> decision = design(check -> check.timeCapped(2, 90, yuan("55"), yuan(overage)));

        if (allowed) {
            accepted(decision);
        } else {
            assertThat(only(decision).code()).isEqualTo("PR-24.overage-outside-band");
            assertThat(only(decision).params())
                    .containsEntry("nearest", nearest)
                    .containsEntry("average", "0.6111");
        }
    }

    @Test
    void pr24IsExactAtTheEdges() {
        // 60 yuan for 60 hours: an hour is 1.00, the band above 1.00 and up to 4.00.
        assertThat(only(design(check -> check.timeCapped(2, 60, yuan("60"), yuan("1"))))
                        .params())
                .containsEntry("nearest", "1.01");
        accepted(design(check -> check.timeCapped(2, 60, yuan("60"), yuan("1.01"))));
        accepted(design(check -> check.timeCapped(2, 60, yuan("60"), yuan("4"))));
        assertThat(only(design(check -> check.timeCapped(2, 60, yuan("60"), yuan("4.01"))))
                        .params())
                .containsEntry("nearest", "4.00");
    }

    @Property(tries = 300)
    void pr24TheNearestOverageIsAllowedAndTheNextFenIsNot(
            @ForAll @IntRange(min = 100, max = 100_000) int feeFen, @ForAll @IntRange(max = 500_000) int overageFen) {
        StatedAmount fee = StatedAmount.of(Money.ofFen(feeFen));
        Decision<SpecialOffer> decision =
                design(check -> check.timeCapped(2, 90, fee, StatedAmount.of(Money.ofFen(overageFen))));

        boolean allowed = 90L * overageFen > feeFen && 90L * overageFen <= 4L * feeFen;
        assertThat(decision instanceof Refused).isEqualTo(!allowed);
        if (!allowed) {
            long nearest = Money.yuan(only(decision).params().get("nearest").toString())
                    .fen();
            long beyond = overageFen < nearest ? nearest - 1 : nearest + 1;
            assertThat(90 * nearest > feeFen && 90 * nearest <= 4L * feeFen).isTrue();
            assertThat(90 * beyond > feeFen && 90 * beyond <= 4L * feeFen).isFalse();
        }
    }

    @Test
    void pr07TakesTheSourcesTenantsEntryAndDerivesNothing() {
        // The source's own figures do not multiply: 188 for three months at 90 a month.
        Charges charges = charges(check -> check.tenantEntry(yuan("90"), 3, yuan("188"), yuan("100")));

        assertThat(charges).isEqualTo(new Charges(1, Money.yuan("90"), 3, Money.yuan("188"), Money.yuan("100")));
    }

    @ParameterizedTest
    @CsvSource({
        "45, 3, 188, 100, PR-07.fee-not-higher, 45.01",
        "90, 12, 188, 100, PR-07.prepayment-not-shorter, 11",
        "90, 0, 188, 100, PR-07.prepayment-not-shorter, 1",
        "90, 3, 540, 100, PR-07.threshold-not-lower, 539.99",
        "90, 3, 188, 300, PR-07.installation-not-lower, 299.99",
    })
    void pr07RefusesWhatIsNoLowerThreshold(
            String fee, int months, String prepaid, String entry, String code, String nearest) {
        refused(check -> check.tenantEntry(yuan(fee), months, yuan(prepaid), yuan(entry)), code, nearest);
    }

    @Test
    void pr07TakesWhatIsJustLower() {
        accepted(design(check -> check.tenantEntry(yuan("45.01"), 11, yuan("539.99"), yuan("299.99"))));
        accepted(design(check -> check.tenantEntry(yuan("45.01"), 1, yuan("0"), yuan("0"))));
    }

    @Test
    void pr08WaivesAPartAndRaisesNoThreshold() {
        Charges charges = charges(check -> check.groupJoining(3, 4, yuan("200"), null));

        assertThat(charges).isEqualTo(new Charges(1, Money.yuan("45"), 12, Money.yuan("540"), Money.yuan("100")));
        accepted(design(check -> check.groupJoining(4, 4, yuan("299.99"), yuan("540"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 4, 200, 540, PR-08.households-out-of-range, '[3, 4]'",
        "3, 5, 200, 540, PR-08.households-out-of-range, '[3, 4]'",
        "4, 3, 200, 540, PR-08.households-out-of-range, '[3, 4]'",
        "3, 4, 300, 540, PR-08.more-than-a-part-waived, 299.99",
        "3, 4, 200, 540.01, PR-08.threshold-higher, 540.00",
        "3, 4, 0, 540, PR-23.amount-out-of-range, 0.01",
    })
    void pr08RefusesWhatIsNoGroupOffer(
            int least, int most, String waived, String prepaid, String code, String nearest) {
        refused(check -> check.groupJoining(least, most, yuan(waived), yuan(prepaid)), code, nearest);
    }

    @Test
    void pr09IsCappedAndHasAReason() {
        Charges free = charges(check -> check.propertyOffice(20, 100, "公纳宽带"));
        Charges half = charges(check -> check.propertyOffice(1, 50, "x".repeat(500)));

        assertThat(free).isEqualTo(new Charges(1, Money.ZERO, 12, Money.ZERO, Money.ZERO));
        assertThat(half.monthlyFee()).isEqualTo(Money.yuan("22.50"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 50, why, PR-09.offices-out-of-range, 1",
        "21, 50, why, PR-09.offices-out-of-range, 20",
        "1, 0, why, PR-09.discount-out-of-range, 1",
        "1, 101, why, PR-09.discount-out-of-range, 100",
        "1, 50, ' ', PR-09.reason-missing, ",
        "1, 50, , PR-09.reason-missing, ",
    })
    void pr09RefusesMoreThanMayBeGranted(int offices, int percent, String reason, String code, String nearest) {
        refused(check -> check.propertyOffice(offices, percent, reason), code, nearest);
    }

    @Test
    void pr09GrantsNoMoreThanTheCap() {
        BaseTariff dear = new BaseTariff(
                "t-2", "c-1", "n", "/13", 8, Money.yuan("500"), 12, Money.yuan("6000"), Money.yuan("300"));
        Violation only = only(new OfferDesign("物业", TODAY, TODAY, false, check -> check.propertyOffice(1, 61, "why"))
                .check("s-1", dear, RULES, LADDER, "u-1", TODAY));

        assertThat(only.code()).isEqualTo("PR-09.over-cap");
        assertThat(only.params()).containsEntry("nearest", 60);
        accepted(new OfferDesign("物业", TODAY, TODAY, false, check -> check.propertyOffice(1, 60, "why"))
                .check("s-1", dear, RULES, LADDER, "u-1", TODAY));
    }

    @Test
    void saysEverythingAtOnceAndNothingTwice() {
        Decision<SpecialOffer> decision = new OfferDesign(
                        " ",
                        TODAY,
                        null,
                        false,
                        check -> check.timeCapped(
                                7, 110, new StatedAmount("55.001", "USD"), new StatedAmount("-1", "CNY")))
                .check("s-1", USUAL, RULES, LADDER, "u-1", TODAY);

        assertThat(violations(decision))
                .extracting(Violation::code, Violation::field)
                .containsExactly(
                        tuple("PR-23.currency-unknown", "terms.monthlyFee"),
                        tuple("PR-23.too-many-decimals", "terms.monthlyFee"),
                        tuple("PR-23.amount-out-of-range", "terms.overagePerHour"),
                        tuple("PR-06.hours-over-most", "terms.hours"),
                        tuple("PR-06.hours-not-divisible", "terms.hours"),
                        tuple("PR-06.hours-per-day", "terms.hours"),
                        tuple("PR-06.unknown-speed-step", "terms.speedMbps"),
                        tuple("special.name-missing", "name"),
                        tuple("special.end-date-missing", "endsOn"));
    }

    @Test
    void everyOfferEnds() {
        Function<TermsCheck, OfferTerms> terms = check -> check.groupJoining(3, 4, yuan("200"), null);
        assertThat(only(new OfferDesign("n", TODAY, TODAY.plusDays(366), false, terms)
                                .check("s-1", USUAL, RULES, LADDER, "u-1", TODAY))
                        .code())
                .isEqualTo("special.too-long");
        assertThat(only(new OfferDesign("x".repeat(101), TODAY, TODAY, false, terms)
                                .check("s-1", USUAL, RULES, LADDER, "u-1", TODAY))
                        .code())
                .isEqualTo("special.name-too-long");
        assertThat(only(new OfferDesign("n", TODAY.plusDays(2), TODAY.plusDays(1), false, terms)
                                .check("s-1", USUAL, RULES, LADDER, "u-1", TODAY))
                        .params())
                .containsEntry("nearest", TODAY.plusDays(2));
    }

    static Decision<SpecialOffer> design(Function<TermsCheck, OfferTerms> terms) {
        return new OfferDesign("优惠", TODAY, TODAY.plusDays(30), false, terms)
                .check("s-1", USUAL, RULES, LADDER, "u-designer", TODAY);
    }

    private static Charges charges(Function<TermsCheck, OfferTerms> terms) {
        return accepted(design(terms)).state().terms().charges(USUAL);
    }

    private static void refused(Function<TermsCheck, OfferTerms> terms, String code, String nearest) {
        Violation only = only(design(terms));
        assertThat(only.code()).isEqualTo(code);
        Object shown = only.params().get("nearest");
        assertThat(shown == null ? null : shown.toString()).isEqualTo(nearest);
    }

    private static StatedAmount yuan(String amount) {
        return amount == null ? null : new StatedAmount(amount, "CNY");
    }

    private static List<Violation> violations(Decision<?> decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        return ((Refused<?>) decision).violations();
    }

    private static Violation only(Decision<?> decision) {
        assertThat(violations(decision)).hasSize(1);
        return violations(decision).getFirst();
    }
}
