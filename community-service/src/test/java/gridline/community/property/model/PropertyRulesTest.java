package gridline.community.property.model;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.community.community.model.CommunityKind;
import gridline.community.property.model.PropertyCompany.Agreement;
import gridline.community.property.model.PropertyCompany.GrantStatus;
import gridline.community.property.model.PropertyCompany.Kind;
import gridline.community.property.model.PropertyCompany.Purpose;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be said to, agreed with and given to property companies, example by example (CO-30 … CO-32). */
class PropertyRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, false", "100, false", "101, true", "0, true"})
    void co30_aNameHasOneToAHundredCharacters(int length, boolean refused) {
        var described = new DescribeCompany("物".repeat(length), Kind.PROPERTY_COMPANY).decide("pc-1", "/13/1301", null);

        assertThat(codes(described)).isEqualTo(refused ? List.of("CO-30.name") : List.of());
    }

    @Test
    void co30_describingAgainKeepsWhatIsOnFile() {
        PropertyCompany known = withDirector(company(Kind.PROPERTY_COMPANY));

        PropertyCompany renamed =
                accepted(new DescribeCompany("新名", Kind.EMPLOYER_DEPARTMENT).decide("pc-1", "/13/1301", known));

        assertThat(renamed.name()).isEqualTo("新名");
        assertThat(renamed.kind()).isEqualTo(Kind.EMPLOYER_DEPARTMENT);
        assertThat(renamed.contacts()).isEqualTo(known.contacts());
    }

    @Test
    void co30_anAgreementHoldsFromItsFirstToItsLastDay() {
        Agreement agreement = new Agreement(TODAY, TODAY.plusDays(10), "", "u-1");

        assertThat(agreement.inForceOn(TODAY.minusDays(1))).isFalse();
        assertThat(agreement.inForceOn(TODAY)).isTrue();
        assertThat(agreement.inForceOn(TODAY.plusDays(10))).isTrue();
        assertThat(agreement.inForceOn(TODAY.plusDays(11))).isFalse();
        assertThat(new Agreement(TODAY, null, "", "u-1").inForceOn(TODAY.plusYears(50)))
                .isTrue();
    }

    @Test
    void co30_aNewAgreementTakesThePlaceOfTheOneBeforeWhichStaysOnFile() {
        SignAgreement first = new SignAgreement(TODAY.minusYears(2), TODAY.minusDays(1), "两年");
        SignAgreement second = new SignAgreement(TODAY, null, "续签");

        PropertyCompany once = accepted(first.decide(company(Kind.PROPERTY_COMPANY), TODAY, "u-1"));
        PropertyCompany again = accepted(first.decide(once, TODAY, "u-1"));
        PropertyCompany renewed = accepted(second.decide(again, TODAY, "u-2"));

        assertThat(again).as("the same said again is no second deal").isEqualTo(once);
        assertThat(renewed.agreement()).isEqualTo(new Agreement(TODAY, null, "续签", "u-2"));
        assertThat(renewed.earlierAgreements())
                .containsExactly(new Agreement(TODAY.minusYears(2), TODAY.minusDays(1), "两年", "u-1"));
    }

    @Test
    void co30_anAgreementRecordedByMistakeGoesAndTheOneBeforeHoldsAgain() {
        PropertyCompany once = accepted(
                new SignAgreement(TODAY.minusYears(2), null, "").decide(company(Kind.PROPERTY_COMPANY), TODAY, "u-1"));
        PropertyCompany twice = accepted(new SignAgreement(TODAY, null, "续签").decide(once, TODAY, "u-2"));

        assertThat(accepted(new TakeBackAgreement().decide(twice))).isEqualTo(once);
        PropertyCompany none = accepted(new TakeBackAgreement().decide(once));
        assertThat(none).isEqualTo(company(Kind.PROPERTY_COMPANY));
        assertThat(codes(new TakeBackAgreement().decide(none))).containsExactly("CO-30.no-agreement");
    }

    @Test
    void co30_refusesAnAgreementThatCannotBe() {
        assertThat(codes(new SignAgreement(TODAY.plusDays(1), TODAY, "长".repeat(1_001))
                        .decide(company(Kind.PROPERTY_COMPANY), TODAY, "u-1")))
                .containsExactly("CO-31.in-future", "CO-30.ends-before-it-begins", "CO-31.text-length");
        assertThat(codes(new SignAgreement(LocalDate.of(1999, 12, 31), null, "")
                        .decide(company(Kind.PROPERTY_COMPANY), TODAY, "u-1")))
                .containsExactly("CO-31.too-early");
        assertThat(codes(new SignAgreement(TODAY, TODAY, "每户返点").decide(company(Kind.PROPERTY_COMPANY), TODAY, "u-1")))
                .containsExactly("CO-32.benefit-promised");
    }

    @Test
    void co30_aCommunityIsAPrecedentOnce() {
        AddPrecedent opened = new AddPrecedent("c-1", TODAY, "顺利");

        PropertyCompany once = accepted(opened.decide(company(Kind.PROPERTY_COMPANY), TODAY));

        assertThat(once.precedents()).hasSize(1);
        assertThat(codes(opened.decide(once, TODAY))).containsExactly("CO-30.precedent-twice");
        assertThat(codes(new AddPrecedent("c-2", TODAY.plusDays(1), "送红包").decide(once, TODAY)))
                .containsExactly("CO-31.in-future", "CO-32.benefit-promised");
    }

    @ParameterizedTest
    @CsvSource({
        "PROPERTY_COMPANY, COMMERCIAL, NEGOTIATION, true, ''",
        "PROPERTY_COMPANY, COMMERCIAL, NEGOTIATION, false, CO-31.cannot-decide",
        "PROPERTY_COMPANY, COMMERCIAL, INTRODUCTION, false, ''",
        "PROPERTY_COMPANY, EMPLOYER_COMPOUND, NEGOTIATION, true, CO-31.department-decides",
        "PROPERTY_COMPANY, EMPLOYER_COMPOUND, INTRODUCTION, true, ''",
        "EMPLOYER_DEPARTMENT, EMPLOYER_COMPOUND, NEGOTIATION, true, ''",
        "EMPLOYER_DEPARTMENT, EMPLOYER_COMPOUND, NEGOTIATION, false, CO-31.cannot-decide"
    })
    void co31_whoMayBeNegotiatedWith(
            Kind company, CommunityKind community, Purpose purpose, boolean decides, String code) {
        PropertyCompany with = accepted(new KeepContact(null, "张三", "主任", null, decides).decide(company(company)));

        var logged = new LogNegotiation(TODAY, 1, "c-1", community, purpose, "谈了进场").decide(with, TODAY, "u-1");

        assertThat(codes(logged)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void co31_namesEverythingWrongWithANegotiationAtOnce() {
        assertThat(codes(new LogNegotiation(TODAY.plusDays(1), 9, null, null, Purpose.NEGOTIATION, " ")
                        .decide(company(Kind.PROPERTY_COMPANY), TODAY, "u-1")))
                .containsExactly("CO-31.no-such-contact", "CO-31.in-future", "CO-31.text-length");
        assertThat(codes(new LogNegotiation(
                                LocalDate.of(1999, 1, 1), 1, null, null, Purpose.INTRODUCTION, "字".repeat(1_001))
                        .decide(withDirector(company(Kind.PROPERTY_COMPANY)), TODAY, "u-1")))
                .containsExactly("CO-31.too-early", "CO-31.text-length");
    }

    @ParameterizedTest
    @CsvSource({"1234567, false", "+86-311-8888, false", "123456, true", "138 0000, true", "abcdefgh, true"})
    void co31_aPhoneHasSevenToTwentyDigits(String phone, boolean refused) {
        var kept = new KeepContact(null, "张三", "主任", phone, true).decide(company(Kind.PROPERTY_COMPANY));

        assertThat(codes(kept)).isEqualTo(refused ? List.of("CO-31.phone-malformed") : List.of());
    }

    @Test
    void co31_aContactIsChangedByItsNumberAndOnlyThere() {
        PropertyCompany two = accepted(
                new KeepContact(null, "李四", "保安", null, false).decide(withDirector(company(Kind.PROPERTY_COMPANY))));

        PropertyCompany changed = accepted(new KeepContact(2, "李四", "副主任", "13800000000", true).decide(two));

        assertThat(changed.contacts()).extracting(PropertyCompany.Contact::duty).containsExactly("主任", "副主任");
        assertThat(codes(new KeepContact(3, "王五", "x", null, true).decide(two)))
                .containsExactly("CO-31.no-such-contact");
        assertThat(codes(new KeepContact(null, "", "职".repeat(101), null, true).decide(two)))
                .containsExactly("CO-31.text-length", "CO-31.text-length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"请客吃饭", "给主任购物卡", "按户提成", "a Rebate later", "FREE BROADBAND for them"})
    void co32_aBenefitIsFoundInWhateverWordsAndCase(String summary) {
        assertThat(codes(new LogNegotiation(TODAY, 1, null, null, Purpose.NEGOTIATION, summary)
                        .decide(withDirector(company(Kind.PROPERTY_COMPANY)), TODAY, "u-1")))
                .containsExactly("CO-32.benefit-promised");
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 1, ''",
        "200, 12, ''",
        "200.01, 12, CO-32.value-over-cap",
        "0, 12, CO-32.value-over-cap",
        "60.005, 12, CO-32.value-over-cap",
        "60, 0, CO-32.months-over-cap",
        "60, 13, CO-32.months-over-cap"
    })
    void co32_aGrantIsCappedInValueAndTime(BigDecimal value, int months, String code) {
        var requested =
                new RequestGrant("c-1", value, months, "办公室上网").decide(company(Kind.PROPERTY_COMPANY), NOW, "u-1");

        assertThat(codes(requested)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void co32_aRejectedGrantMayBeAskedForAgainButOnlyOneLives() {
        RequestGrant asked = new RequestGrant("c-1", new BigDecimal("60"), 6, "办公室上网");
        PropertyCompany once = accepted(asked.decide(company(Kind.PROPERTY_COMPANY), NOW, "u-1"));

        assertThat(codes(asked.decide(once, NOW, "u-1"))).containsExactly("CO-32.one-per-community");
        PropertyCompany rejected = accepted(new DecideGrant(1, false, "没有必要").decide(once, NOW, "u-2"));
        PropertyCompany twice = accepted(asked.decide(rejected, NOW, "u-1"));

        assertThat(twice.grants())
                .extracting(PropertyCompany.Grant::status)
                .containsExactly(GrantStatus.REJECTED, GrantStatus.REQUESTED);
        assertThat(codes(new DecideGrant(2, true, "同意六个月").decide(twice, NOW, "u-1")))
                .containsExactly("CO-32.own-request");
        assertThat(codes(new DecideGrant(1, true, "改主意了").decide(twice, NOW, "u-2")))
                .containsExactly("CO-32.decided-already");
        assertThat(codes(new DecideGrant(3, true, "没有这条").decide(twice, NOW, "u-2")))
                .containsExactly("CO-32.no-such-grant");
        assertThat(codes(new DecideGrant(2, true, "好").decide(twice, NOW, "u-2")))
                .containsExactly("CO-32.reason-length");
    }

    private static PropertyCompany company(Kind kind) {
        return accepted(new DescribeCompany("万达物业", kind).decide("pc-1", "/13/1301", null));
    }

    private static PropertyCompany withDirector(PropertyCompany company) {
        return accepted(new KeepContact(null, "张三", "主任", null, true).decide(company));
    }

    private static PropertyCompany accepted(Decision<PropertyCompany> decision) {
        return switch (decision) {
            case Accepted<PropertyCompany> yes -> yes.state();
            case Refused<PropertyCompany> no -> throw new AssertionError("refused: " + no.violations());
        };
    }

    private static List<String> codes(Decision<?> decision) {
        return decision instanceof Refused<?> no
                ? no.violations().stream().map(Violation::code).toList()
                : List.of();
    }
}
