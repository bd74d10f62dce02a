package gridline.pricing.bundle.model;

import static gridline.pricing.bundle.ShippedMatrix.MATRIX;
import static gridline.pricing.bundle.model.FirmProfile.Use.FIXED_PHS_OR_2G;
import static gridline.pricing.bundle.model.FirmProfile.Use.OTHERS_3G;
import static gridline.pricing.bundle.model.FirmProfile.Use.OTHERS_BROADBAND;
import static gridline.pricing.bundle.model.FirmProfile.Use.OUR_3G;
import static gridline.pricing.bundle.model.FirmProfile.Use.OUR_BROADBAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gridline.platform.decision.Violation;
import gridline.pricing.bundle.model.FirmProfile.Payer;
import gridline.pricing.bundle.model.FirmProfile.Spend;
import gridline.pricing.bundle.model.FirmProfile.Use;
import gridline.pricing.bundle.model.FirmProfile.Want;
import gridline.pricing.bundle.model.Recommendation.Choice;
import gridline.pricing.bundle.model.Recommendation.OfferedService;
import gridline.pricing.bundle.model.Recommendation.Vote;
import gridline.pricing.bundle.model.TargetingTables.Axis;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** BD-02 to BD-06: what is recommended to which firm, and why. */
class RecommendBundleTest {

    private static final FirmProfile NOTHING_KNOWN =
            new FirmProfile(null, null, Set.of(), Set.of(), null, null, null, null, null);

    @ParameterizedTest
    @CsvSource({
        "OFFICE_BUILDING, B, 2000, 'ONE_NUMBER,MESSAGING,BUSINESS_ASSISTANT,DIRECTORY'",
        "SPECIALISED_MARKET, B, 1200, 'ONE_NUMBER,MESSAGING,BUSINESS_ASSISTANT'",
        "INDUSTRIAL_PARK, A, 2000, 'ONE_NUMBER,MESSAGING,BUSINESS_ASSISTANT,DIRECTORY'",
        "STREET_SHOP, A, 1200, 'ONE_NUMBER,BUSINESS_ASSISTANT'",
    })
    void bd02TargetsByCluster(Cluster cluster, PlanKind plan, int minutes, String services) {
        Recommendation advice = recommend(firm(cluster, null));

        assertThat(advice.composition().plan()).isEqualTo(plan);
        assertThat(advice.composition().minutes()).isEqualTo(minutes);
        assertThat(advice.services().stream().map(each -> each.service().name()))
                .containsExactly(services.split(","));
        assertThat(advice.tablesUsed()).containsExactly("BD-02");
    }

    @Test
    void bd02SaysWhichServicesTheBundleHoldsAlready() {
        assertThat(recommend(firm(Cluster.STREET_SHOP, 6)).services())
                .containsExactly(
                        new OfferedService(ValueAddedService.ONE_NUMBER, true),
                        new OfferedService(ValueAddedService.BUSINESS_ASSISTANT, false));
    }

    @ParameterizedTest
    @CsvSource({
        "1, BASE, A, 1200, ",
        "3, BASE, A, 1200, ",
        "4, BASE, A, 2000, ",
        "10, BASE, A, 2000, ",
        "11, ENHANCED, B, 3000, LOW",
        "50, ENHANCED, B, 3000, LOW",
        "51, ENHANCED, B, 3000, SUITABLE",
        "100, ENHANCED, B, 3000, SUITABLE",
        "101, ENHANCED, B, 8000, HIGH",
    })
    void bd03TargetsBySize(int people, Edition edition, PlanKind plan, int minutes, FirmProfile.Speed speed) {
        Recommendation advice = recommend(firm(null, people));

        assertThat(advice.composition().edition()).isEqualTo(edition);
        assertThat(advice.composition().plan()).isEqualTo(plan);
        assertThat(advice.composition().minutes()).isEqualTo(minutes);
        assertThat(advice.composition().broadband()).isEqualTo(edition == Edition.ENHANCED);
        assertThat(advice.speed()).isEqualTo(speed);
    }

    static Stream<Arguments> products() {
        return Stream.of(
                row(Set.of(OUR_BROADBAND), Set.of(), Edition.ENHANCED, PlanKind.A),
                row(Set.of(OTHERS_BROADBAND), Set.of(), Edition.ENHANCED, PlanKind.A),
                row(Set.of(), Set.of(Want.BROADBAND), Edition.ENHANCED, PlanKind.A),
                row(Set.of(OUR_3G), Set.of(), Edition.BASE, PlanKind.B),
                row(Set.of(OTHERS_3G), Set.of(), Edition.BASE, PlanKind.B),
                row(Set.of(), Set.of(Want.THREE_G), Edition.BASE, PlanKind.B),
                row(Set.of(FIXED_PHS_OR_2G), Set.of(), Edition.BASE, PlanKind.A),
                // Plan B takes fixed and 2G terminals too; plan A takes no 3G.
                row(Set.of(FIXED_PHS_OR_2G, OUR_3G), Set.of(), Edition.BASE, PlanKind.B),
                row(Set.of(OUR_BROADBAND, OTHERS_3G), Set.of(), Edition.ENHANCED, PlanKind.B));
    }

    @ParameterizedTest
    @MethodSource("products")
    void bd04TargetsByProducts(Set<Use> uses, Set<Want> wants, Edition edition, PlanKind plan) {
        Recommendation advice = recommend(new FirmProfile(null, null, uses, wants, null, null, null, null, null));

        assertThat(advice.composition().edition()).isEqualTo(edition);
        assertThat(advice.composition().plan()).isEqualTo(plan);
        assertThat(advice.tablesUsed()).containsExactly("BD-04");
    }

    @Test
    void bd05TargetsBySpend() {
        Terminals four = new Terminals(2, 2, 0);
        Recommendation firms =
                recommend(new FirmProfile(null, null, Set.of(), Set.of(), Spend.LARGE_FIRM, null, null, null, four));
        Recommendation personal = recommend(
                new FirmProfile(null, null, Set.of(), Set.of(), Spend.LARGE_PERSONAL, null, null, null, four));

        assertThat(firms.speed()).isEqualTo(FirmProfile.Speed.HIGH);
        assertThat(firms.composition().minutes()).isEqualTo(8000);
        assertThat(firms.composition().packs()).isEqualTo(new Packs(4, 0));
        assertThat(personal.speed()).isEqualTo(FirmProfile.Speed.SUITABLE);
        assertThat(personal.composition().minutes()).isEqualTo(1200);
        assertThat(personal.composition().packs()).isEqualTo(new Packs(0, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "FIRM, 1200, 0, 1200",
        "FIRM, 1200, 1, 2000",
        "FIRM, 1500, 2000, 5000",
        "EMPLOYEES, 1500, 2000, 2000",
        "EMPLOYEES, 1200, 9000, 1200",
        "FIRM, 8000, 1, 8000",
        "FIRM, 20000, 0, 8000",
    })
    void bd05TakesTheTierFromWhoPays(Payer payer, int office, int personal, int minutes) {
        FirmProfile firm = new FirmProfile(null, null, Set.of(), Set.of(), null, payer, office, personal, null);

        assertThat(recommend(firm).composition().minutes()).isEqualTo(minutes);
    }

    @Test
    void bd05TakesAMissingPersonalNeedForNone() {
        FirmProfile firm = new FirmProfile(null, null, Set.of(), Set.of(), null, Payer.FIRM, 1300, null, null);

        assertThat(recommend(firm).composition().minutes()).isEqualTo(2000);
        assertThat(choice(recommend(firm), Axis.TIER).agreeing())
                .extracting(Vote::reason, vote -> vote.params().get("minutes"))
                .containsExactly(tuple("bundle.because.firm-pays-for-all", "1300"));
    }

    @Test
    void bd06SaysWhichTablesDisagreeAndWhyOneWon() {
        // A park firm (A, from 2000) of two people (base A, low) that uses our 3G and broadband (enhanced B).
        Recommendation advice = recommend(new FirmProfile(
                Cluster.INDUSTRIAL_PARK, 2, Set.of(OUR_3G, OUR_BROADBAND), Set.of(), null, null, null, null, null));

        assertThat(advice.tablesUsed()).containsExactly("BD-02", "BD-03", "BD-04");
        Choice plan = choice(advice, Axis.PLAN);
        assertThat(plan.value()).isEqualTo("B");
        assertThat(plan.wonBy()).isEqualTo("BD-04");
        assertThat(plan.because()).isEqualTo("bundle.won.BD-04");
        assertThat(plan.disagreed()).isTrue();
        assertThat(plan.overruled()).extracting(Vote::ruleId).containsExactly("BD-03", "BD-02");
        Choice tier = choice(advice, Axis.TIER);
        assertThat(tier.value()).isEqualTo("1200");
        assertThat(tier.wonBy()).isEqualTo("BD-03");
        assertThat(tier.overruled()).extracting(Vote::ruleId).containsExactly("BD-02");
        assertThat(choice(advice, Axis.EDITION).value()).isEqualTo("ENHANCED");
        assertThat(choice(advice, Axis.EDITION).overruled())
                .extracting(Vote::ruleId)
                .containsExactly("BD-03");
    }

    @Test
    void bd06TablesThatAgreeNarrowEachOtherDown() {
        Recommendation advice = recommend(firm(Cluster.OFFICE_BUILDING, 6));

        assertThat(choice(advice, Axis.PLAN).value()).isEqualTo("B");
        assertThat(choice(advice, Axis.PLAN).wonBy()).isEqualTo("BD-02");
        assertThat(choice(advice, Axis.PLAN).agreeing())
                .extracting(Vote::ruleId)
                .containsExactly("BD-03", "BD-02");
        assertThat(advice.choices()).noneMatch(Choice::disagreed);
    }

    @Test
    void bd06NamesTheRuleThatDecidedAndNotOneThatLeftItOpen() {
        // Eight lines leave four tiers; the firm's spend leaves one of them, and its size is overruled by that.
        Recommendation advice = recommend(new FirmProfile(
                null, 30, Set.of(), Set.of(), Spend.LARGE_FIRM, null, null, null, new Terminals(6, 2, 2)));

        assertThat(choice(advice, Axis.TIER).value()).isEqualTo("8000");
        assertThat(choice(advice, Axis.TIER).wonBy()).isEqualTo("BD-05");
        assertThat(choice(advice, Axis.TIER).overruled())
                .extracting(Vote::ruleId)
                .containsExactly("BD-03");
    }

    @Test
    void bd06SaysWhereNoTableSpeaks() {
        Recommendation advice = recommend(NOTHING_KNOWN);

        assertThat(advice.composition())
                .isEqualTo(new Composition(1200, Edition.BASE, PlanKind.A, Terminals.NONE, Packs.NONE, false));
        assertThat(advice.choices()).extracting(Choice::because).containsOnly("bundle.won.nothing-said");
        assertThat(advice.choices()).extracting(Choice::wonBy).containsOnlyNulls();
        assertThat(advice.speed()).isNull();
        assertThat(advice.services()).isEmpty();
        assertThat(advice.tablesUsed()).isEmpty();
    }

    @Test
    void bd01TheTerminalsAtHandComeFirst() {
        Recommendation advice = recommend(new FirmProfile(
                Cluster.STREET_SHOP, 2, Set.of(), Set.of(), null, null, null, null, new Terminals(6, 3, 2)));

        assertThat(advice.composition().plan()).isEqualTo(PlanKind.B);
        assertThat(advice.composition().minutes()).isEqualTo(3000);
        assertThat(choice(advice, Axis.TIER).wonBy()).isEqualTo("BD-01");
        assertThat(advice.adjustments()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, 1200", "6, 2000", "8, 2000", "20, 8000"})
    void bd01ATierHoldsAsManyTerminalsAsItsCap(int fixed, int minutes) {
        Recommendation advice = recommend(
                new FirmProfile(null, null, Set.of(), Set.of(), null, null, null, null, new Terminals(fixed, 0, 0)));

        assertThat(advice.composition().minutes()).isEqualTo(minutes);
    }

    @Test
    void bd01FillsUpThreeGAndSaysWhatDoesNotFit() {
        Recommendation tooMany = recommend(
                new FirmProfile(null, 200, Set.of(), Set.of(), null, null, null, null, new Terminals(15, 10, 1)));

        assertThat(tooMany.composition().terminals()).isEqualTo(new Terminals(15, 5, 4));
        assertThat(tooMany.adjustments())
                .extracting(each -> each.code() + each.params())
                .containsExactly(
                        "bundle.adjusted.terminals-beyond-cap{count=5}", "bundle.adjusted.three-g-added{count=3}");
    }

    @Test
    void refusesAProfileNobodyCanMean() {
        FirmProfile wrong =
                new FirmProfile(null, 0, Set.of(), Set.of(), null, null, -1, 2_000_000, new Terminals(1001, -1, 0));

        assertThat(RecommendBundle.violations(wrong))
                .extracting(Violation::code, Violation::field)
                .containsExactly(
                        tuple("BD-03.people-out-of-range", "people"),
                        tuple("BD-05.minutes-out-of-range", "officeMinutes"),
                        tuple("BD-05.minutes-out-of-range", "personalMinutes"),
                        tuple("BD-05.payer-missing", "payer"),
                        tuple("BD-06.terminals-out-of-range", "terminals.fixed"),
                        tuple("BD-06.terminals-out-of-range", "terminals.twoG"));
        assertThat(RecommendBundle.violations(firm(null, 1_000_000))).isEmpty();
    }

    private static Recommendation recommend(FirmProfile firm) {
        assertThat(RecommendBundle.violations(firm)).isEmpty();
        Recommendation advice = RecommendBundle.recommend(firm, MATRIX);
        assertThat(BundleCheck.violations(advice.composition(), MATRIX)).isEmpty();
        return advice;
    }

    private static Choice choice(Recommendation advice, Axis axis) {
        return advice.choice(axis);
    }

    private static FirmProfile firm(Cluster cluster, Integer people) {
        return new FirmProfile(cluster, people, Set.of(), Set.of(), null, null, null, null, null);
    }

    private static Arguments row(Set<Use> uses, Set<Want> wants, Edition edition, PlanKind plan) {
        return Arguments.of(uses, wants, edition, plan);
    }
}
