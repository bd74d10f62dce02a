package gridline.pricing.rule.model;

import static gridline.contracts.community.CompetitorTier.FIRST;
import static gridline.pricing.Offers.TODAY;
import static gridline.pricing.Offers.first;
import static gridline.pricing.Offers.second;
import static gridline.pricing.Offers.seenOn;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.contracts.community.OfferSource;
import gridline.pricing.RuleSetsForTests;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.Explanation.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a proposal says beyond its price: the alternatives that lost, and what the offers cost all in all (PR-21). */
class FindingsTest {

    private static final RuleSet RULES = RuleSetsForTests.shipped();

    @Test
    void pr21NamesEveryPriceThatLostAndWhy() {
        List<Alternative> lost = alternatives(first("telecom", 1, "50"), first("cable", 1, "52"));
        String telecom = first("telecom", 1, "50").offerId();
        String cable = first("cable", 1, "52").offerId();

        assertThat(lost)
                .extracting(Alternative::monthlyFee)
                .containsExactly(Money.yuan("50"), Money.yuan("47"), Money.yuan("52"));
        assertThat(lost.getFirst())
                .isEqualTo(new Alternative(
                        "PR-01", telecom, Money.yuan("50"), List.of(breaks("45.00", telecom), breaks("47.00", cable))));
        assertThat(lost.get(1))
                .isEqualTo(new Alternative("PR-01", cable, Money.yuan("47"), List.of(breaks("45.00", telecom))));
    }

    private static Step breaks(String limit, String offerId) {
        return Step.of("PR-01", "breaks-limit", "side", "AT_MOST", "limit", limit, "offerId", offerId);
    }

    @Test
    void pr20ACheaperPriceWithinTheBandGivesUpMore() {
        assertThat(alternatives(first("telecom", 2, "80")))
                .containsExactly(new Alternative(
                        "PR-02",
                        first("telecom", 2, "80").offerId(),
                        Money.yuan("85"),
                        List.of(Step.of("PR-20", "gives-up-more", "more", "5.00"))));
    }

    @Test
    void pr02ADearerPriceWithinTheBandIsAboveTheAim() {
        RuleSet lower = RuleSetsForTests.with(
                RULES,
                RULES.rules().stream()
                        .map(rule -> rule instanceof Rule.Premium premium
                                ? new Rule.Premium(
                                        premium.id(),
                                        FIRST,
                                        premium.reach(),
                                        1,
                                        premium.least(),
                                        premium.most(),
                                        Money.yuan("7"))
                                : rule)
                        .toList());

        assertThat(alternatives(lower, first("telecom", 2, "80")))
                .extracting(each -> each.lostBecause().getFirst())
                .containsExactly(
                        Step.of("PR-20", "gives-up-more", "more", "2.00"), Step.of("PR-02", "above-aim", "by", "3.00"));
    }

    @Test
    void pr22AConflictShowsWhyEachPriceBreaksALimit() {
        List<Alternative> lost = alternatives(first("telecom", 1, "50"), second("tietong", 1, "48"));

        assertThat(lost)
                .extracting(Alternative::monthlyFee)
                .containsExactly(Money.yuan("45"), Money.yuan("50"), Money.yuan("48"));
        assertThat(lost)
                .allSatisfy(each ->
                        assertThat(each.lostBecause()).extracting(Step::code).containsOnly("breaks-limit"));
    }

    @Test
    void pr21ConsidersNothingWhereThereIsNothingToPrice() {
        assertThat(alternatives(second("tietong", 1, "48"))).isEmpty();
        assertThat(alternatives(first("telecom", 1000, "50"))).isEmpty();
        assertThat(alternatives(seenOn(first("telecom", 1, "50"), TODAY.minusDays(46))))
                .isEmpty();
    }

    @Test
    void pr21SpreadsFeesAndTheOneTimeFeeOverTheTerm() {
        // 50 a month for two years and 100 to begin with: 1,300 over 24 months
        ComparableOffer comparable = comparable(1, "50", "100", 24, null);

        assertThat(comparable.monthlyEquivalent()).isEqualTo(Money.yuan("54.17"));
        assertThat(comparable.exact()).isTrue();
        assertThat(comparable.stepMbps()).isEqualTo(1);
        assertThat(comparable.arithmetic())
                .containsExactly(
                        Step.of("PR-21", "step-exact", "speed", 1, "step", 1),
                        Step.of("PR-21", "fees-for-term", "fee", "50.00", "months", 24, "total", "1200.00"),
                        Step.of("PR-21", "one-time", "fee", "100.00"),
                        Step.of(
                                "PR-21",
                                "monthly-equivalent",
                                "total",
                                "1300.00",
                                "months",
                                24,
                                "equivalent",
                                "54.17"));
    }

    @Test
    void pr21APrepaymentForAKnownTermIsWhatIsPaidForIt() {
        // the tenants' package of the source: 188 for 3 months, 100 installation
        ComparableOffer comparable = comparable(1, "90", "100", 3, "188");

        assertThat(comparable.monthlyEquivalent()).isEqualTo(Money.yuan("96"));
        assertThat(comparable.arithmetic())
                .contains(Step.of("PR-21", "prepaid-for-term", "prepaid", "188.00", "months", 3));
    }

    @Test
    void pr21WithoutATermOursIsAssumedAndSaidSo() {
        ComparableOffer comparable = comparable(30, "50", null, null, "600");

        assertThat(comparable.monthlyEquivalent()).isEqualTo(Money.yuan("50"));
        assertThat(comparable.exact()).isFalse();
        assertThat(comparable.stepMbps()).isEqualTo(20);
        assertThat(comparable.arithmetic())
                .extracting(Step::code)
                .containsExactly(
                        "step-nearest",
                        "prepaid-without-term",
                        "fees-for-assumed-term",
                        "one-time-unknown",
                        "monthly-equivalent");
        assertThat(comparable(1, "50", "120", 0, null).monthlyEquivalent()).isEqualTo(Money.yuan("60"));
    }

    @Test
    void pr21AnOfferBelowOurLowestStepHasNoComparableStep() {
        RuleSet fromTwo = new RuleSet(
                RULES.id(),
                1,
                "/",
                RULES.effectiveFrom(),
                new SpeedLadder(List.of(2, 4)),
                45,
                RULES.terms(),
                RULES.cost(),
                RULES.approval(),
                RULES.rules());

        ComparableOffer comparable = ComparableOffer.of(first("telecom", 1, "50"), fromTwo);

        assertThat(comparable.stepMbps()).isNull();
        assertThat(comparable.arithmetic().getFirst())
                .isEqualTo(Step.of("PR-21", "step-nearest", "speed", 1, "step", "-"));
    }

    private static ComparableOffer comparable(
            int speed, String fee, @Nullable String oneTime, @Nullable Integer months, @Nullable String prepaid) {
        return ComparableOffer.of(
                new CompetitorOffer(
                        "o",
                        "telecom",
                        "telecom",
                        FIRST,
                        speed,
                        Money.yuan(fee),
                        oneTime == null ? null : Money.yuan(oneTime),
                        months,
                        prepaid == null ? null : Money.yuan(prepaid),
                        TODAY,
                        OfferSource.FIELD,
                        "u-1"),
                RULES);
    }

    private static List<Alternative> alternatives(CompetitorOffer... market) {
        return alternatives(RULES, market);
    }

    private static List<Alternative> alternatives(RuleSet rules, CompetitorOffer... market) {
        DecideTariff.SlotOffers on =
                DecideTariff.slots(List.of(market), rules).sequencedValues().getFirst();
        return Alternative.of(on, DecideTariff.decide(on, rules, TODAY), rules);
    }
}
