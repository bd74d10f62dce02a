package gridline.funnel.customer.model;

import static gridline.contracts.funnel.FunnelStage.INTENTION;
import static gridline.contracts.funnel.FunnelStage.LISTED;
import static gridline.contracts.funnel.FunnelStage.ON_NET;
import static gridline.contracts.funnel.FunnelStage.ORDERED;
import static gridline.contracts.funnel.FunnelStage.POTENTIAL;
import static gridline.contracts.funnel.FunnelStage.TARGET;
import static gridline.funnel.DecisionAssert.assertThatDecision;
import static gridline.funnel.stage.model.EvidenceKind.AGREEMENT_SIGNED;
import static gridline.funnel.stage.model.EvidenceKind.DIFFICULTY_LEVEL;
import static gridline.funnel.stage.model.EvidenceKind.LATENT_NEED;
import static gridline.funnel.stage.model.EvidenceKind.ORDER_SIGNED;
import static gridline.funnel.stage.model.EvidenceKind.PLAN_AGREED;
import static gridline.funnel.stage.model.EvidenceKind.PURCHASING_POWER;
import static gridline.funnel.stage.model.EvidenceKind.SERVICE_HANDLED;
import static gridline.funnel.stage.model.EvidenceKind.SERVICE_OPENED;
import static gridline.funnel.stage.model.EvidenceKind.STATED_INTENT;
import static gridline.funnel.stage.model.EvidenceKind.VISIT;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.community.BuildState;
import gridline.contracts.funnel.FunnelStage;
import gridline.contracts.funnel.StageMovedBack;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.funnel.stage.model.MoveReason;
import gridline.funnel.stage.model.StageChange;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** FN-01, FN-02: all 36 pairs of stages, written out here a second time, independently of the table in the code. */
class StagePairsTest {

    private static final String MISSING = "FN-01.evidence-missing";
    private static final String LEAP = "FN-01.one-stage-at-a-time";
    private static final String SAME = "FN-01.same-stage";
    private static final String REASON = "FN-02.reason-missing";

    /** What each stage needs beyond the stage before it, as far as a firm just arrived there lacks it. */
    private static final Map<FunnelStage, List<EvidenceKind>> NEEDS = new EnumMap<>(Map.of(
            LISTED, List.of(VISIT),
            POTENTIAL, List.of(LATENT_NEED, PURCHASING_POWER, DIFFICULTY_LEVEL),
            INTENTION, List.of(STATED_INTENT),
            ORDERED, List.of(PLAN_AGREED, ORDER_SIGNED),
            ON_NET, List.of(AGREEMENT_SIGNED, SERVICE_HANDLED, SERVICE_OPENED)));

    record Pair(FunnelStage from, FunnelStage to, String refusedBy, EvidenceKind... missing) {}

    static Stream<Pair> pairs() {
        return Stream.of(
                new Pair(TARGET, TARGET, SAME),
                // FN-S1 and FN-S2: the file is there and LI holds the firm; nobody was there yet
                new Pair(TARGET, LISTED, "", VISIT),
                new Pair(TARGET, POTENTIAL, LEAP, VISIT, LATENT_NEED, PURCHASING_POWER, DIFFICULTY_LEVEL),
                new Pair(TARGET, INTENTION, LEAP, upTo(TARGET, INTENTION)),
                new Pair(TARGET, ORDERED, LEAP, upTo(TARGET, ORDERED)),
                new Pair(TARGET, ON_NET, LEAP, upTo(TARGET, ON_NET)),
                new Pair(LISTED, TARGET, REASON),
                new Pair(LISTED, LISTED, SAME),
                // FN-S3
                new Pair(LISTED, POTENTIAL, "", LATENT_NEED, PURCHASING_POWER, DIFFICULTY_LEVEL),
                new Pair(LISTED, INTENTION, LEAP, upTo(LISTED, INTENTION)),
                new Pair(LISTED, ORDERED, LEAP, upTo(LISTED, ORDERED)),
                new Pair(LISTED, ON_NET, LEAP, upTo(LISTED, ON_NET)),
                new Pair(POTENTIAL, TARGET, REASON),
                new Pair(POTENTIAL, LISTED, REASON),
                new Pair(POTENTIAL, POTENTIAL, SAME),
                // FN-S4
                new Pair(POTENTIAL, INTENTION, "", STATED_INTENT),
                new Pair(POTENTIAL, ORDERED, LEAP, upTo(POTENTIAL, ORDERED)),
                new Pair(POTENTIAL, ON_NET, LEAP, upTo(POTENTIAL, ON_NET)),
                new Pair(INTENTION, TARGET, REASON),
                new Pair(INTENTION, LISTED, REASON),
                new Pair(INTENTION, POTENTIAL, REASON),
                new Pair(INTENTION, INTENTION, SAME),
                // FN-S5 and FN-03: price and goals are settled before the order
                new Pair(INTENTION, ORDERED, "", PLAN_AGREED, ORDER_SIGNED),
                new Pair(INTENTION, ON_NET, LEAP, upTo(INTENTION, ON_NET)),
                new Pair(ORDERED, TARGET, REASON),
                new Pair(ORDERED, LISTED, REASON),
                new Pair(ORDERED, POTENTIAL, REASON),
                new Pair(ORDERED, INTENTION, REASON),
                new Pair(ORDERED, ORDERED, SAME),
                // FN-S6: the agreement was signed with the order
                new Pair(ORDERED, ON_NET, "", SERVICE_HANDLED, SERVICE_OPENED),
                new Pair(ON_NET, TARGET, REASON),
                new Pair(ON_NET, LISTED, REASON),
                new Pair(ON_NET, POTENTIAL, REASON),
                new Pair(ON_NET, INTENTION, REASON),
                new Pair(ON_NET, ORDERED, REASON),
                new Pair(ON_NET, ON_NET, SAME));
    }

    @Test
    void coversEveryPairOnce() {
        assertThat(pairs().map(pair -> Map.entry(pair.from(), pair.to())).distinct())
                .hasSize(36);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void namesAllThatSpeaksAgainstTheMove(Pair pair) {
        Decision<Customer> decision = Moving.to(Firms.at(pair.from()), pair.to(), Firms.forward(BuildState.OPEN));
        List<String> codes = new ArrayList<>();
        if (!pair.refusedBy().isEmpty()) {
            codes.add(pair.refusedBy());
        }
        Arrays.stream(pair.missing()).forEach(kind -> codes.add(MISSING));
        assertThatDecision(decision).isRefusedBy(codes.toArray(String[]::new)).missesEvidence(pair.missing());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void addsTheMissingCoverageAndTheMissingHold(Pair pair) {
        Moving.Command stranger =
                new Moving.Command(Firms.ZHAO, Moving.Why.NONE, BuildState.NOT_COVERED, Firms.TODAY, Firms.NOW);
        List<String> codes =
                assertThatDecision(Moving.to(Firms.at(pair.from()), pair.to(), stranger)).violations().stream()
                        .map(Violation::code)
                        .toList();
        boolean forward = pair.to().compareTo(pair.from()) > 0;
        boolean beyondPotential = pair.to().compareTo(POTENTIAL) > 0;
        assertThat(codes).contains("FN-10.not-holder");
        assertThat(codes.contains("FN-04.not-covered")).isEqualTo(forward && beyondPotential);
        assertThat(codes.stream().filter(MISSING::equals)).hasSize(pair.missing().length);
    }

    static Stream<Arguments> backwardPairs() {
        return pairs().filter(pair -> pair.refusedBy().equals(REASON))
                .map(pair -> Arguments.of(pair.from(), pair.to()));
    }

    @ParameterizedTest
    @MethodSource("backwardPairs")
    void movesBackWithAReasonAndTakesTheForceOfWhatProvedTheStagesLeft(FunnelStage from, FunnelStage to) {
        Customer before = Firms.at(from);
        Decision<Customer> decision = Moving.to(before, to, Firms.because(MoveReason.PRICE));
        assertThatDecision(decision)
                .hasEvents(new StageMovedBack(
                        before.id(),
                        Firms.PLACE.communityId(),
                        Firms.PLACE.gridPath(),
                        from,
                        to,
                        "PRICE",
                        Firms.LI.id()));
        Customer after = assertThatDecision(decision).isAccepted();
        assertThat(after.stage()).isEqualTo(to);
        assertThat(after.stageHistory()).startsWith(before.stageHistory().toArray(StageChange[]::new));
        assertThat(after.evidence()).hasSameSizeAs(before.evidence());
        assertThat(after.evidence())
                .allSatisfy(e ->
                        assertThat(e.inForce()).isEqualTo(e.kind().restsOn().compareTo(to) <= 0));
    }

    private static EvidenceKind[] upTo(FunnelStage from, FunnelStage to) {
        return Arrays.stream(FunnelStage.values())
                .filter(stage -> stage.compareTo(from) > 0 && stage.compareTo(to) <= 0)
                .flatMap(stage -> NEEDS.get(stage).stream())
                .toArray(EvidenceKind[]::new);
    }
}
