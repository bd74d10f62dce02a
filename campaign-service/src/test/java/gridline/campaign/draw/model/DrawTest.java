package gridline.campaign.draw.model;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Draws by example and property (CP-41). */
class DrawTest {

    private static final Instant NOW = Instant.parse("2026-03-07T12:00:00Z");
    private static final String SEED = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final List<Prize> PRIZES =
            List.of(new Prize("umbrella", "s-1", "雨伞", 2), new Prize("oil", "s-2", "食用油", 3));

    @Test
    void cp41_eachTakesOneTicketUntilThePileIsEmpty() {
        Draw draw = opened(6);
        for (int person = 1; person <= 6; person++) {
            draw = accepted(draw.take("p" + person, "u-1", NOW));
        }

        assertThat(draw.won()).isEqualTo(Map.of("umbrella", 2, "oil", 3));
        assertThat(codes(draw.take("p7", "u-1", NOW))).containsExactly("CP-41.no-tickets-left");
        assertThat(codes(draw.take("p3", "u-1", NOW)))
                .containsExactly("CP-41.took-part-already", "CP-41.no-tickets-left");
        assertThat(draw.ticketOf("p3")).contains(3);
    }

    @Test
    void cp41_nothingIsTakenBeforeItOpensOrAfterItClosed() {
        Draw draft = accepted(prepared(6, PRIZES));
        assertThat(codes(draft.take("p", "u-1", NOW))).containsExactly("CP-41.draw-not-open");

        Draw closed = accepted(accepted(opened(6).close("u-1", NOW)).settled(NOW));
        assertThat(codes(closed.take("p", "u-1", NOW))).containsExactly("CP-41.draw-over");
        assertThat(codes(closed.open("u-1", NOW))).containsExactly("CP-41.draw-over");
        assertThat(closed.salt()).isEmpty();
        // A step repeated changes nothing.
        assertThat(accepted(closed.close("u-2", NOW))).isEqualTo(closed);
        assertThat(accepted(closed.settled(NOW))).isEqualTo(closed);
    }

    @Test
    void cp41_prizesHaveToFitThePile() {
        assertThat(codes(prepared(4, PRIZES))).containsExactly("CP-41.more-prizes-than-tickets");
        assertThat(codes(prepared(5_001, List.of()))).containsExactly("CP-41.prizes-missing", "CP-41.too-many-tickets");
        assertThat(codes(prepared(9, List.of(PRIZES.getFirst(), PRIZES.getFirst()))))
                .containsExactly("CP-41.prize-twice");
    }

    @Test
    void cp41_aWinIsDrawnAnewOnlyWithASecondPerson() {
        Draw draw = taken(opened(20), 20);
        int winner = draw.results().keySet().iterator().next();
        String prize = draw.results().get(winner);
        int blank = IntStream.rangeClosed(1, 20)
                .filter(ticket -> !draw.results().containsKey(ticket))
                .findFirst()
                .orElseThrow();
        assertThat(codes(draw.requestRedraw(blank, "误抽", "u-1", NOW))).containsExactly("CP-41.nothing-won");

        Draw asked = accepted(draw.requestRedraw(winner, "员工家属", "u-1", NOW));
        assertThat(codes(asked.requestRedraw(winner, "再次", "u-1", NOW))).containsExactly("CP-41.redraw-waits");
        assertThat(codes(asked.close("u-1", NOW))).containsExactly("CP-41.redraw-waits");
        assertThat(codes(asked.approveRedraw(winner, "u-1", NOW))).containsExactly("CP-41.own-redraw");
        assertThat(asked.results()).as("nothing changes before the approval").isEqualTo(draw.results());

        Draw decided = accepted(asked.approveRedraw(winner, "u-2", NOW));
        int next = decided.redraws().getFirst().to();
        assertThat(decided.results()).doesNotContainKey(winner).containsEntry(next, prize);
        assertThat(decided.won()).isEqualTo(draw.won());
        assertThat(codes(decided.approveRedraw(winner, "u-2", NOW))).containsExactly("CP-41.no-redraw-waits");
    }

    @Test
    void cp41_aPrizeNobodyIsLeftForGoesBack() {
        Draw draw = taken(opened(5), 5);
        int winner = draw.results().keySet().iterator().next();
        Draw decided =
                accepted(accepted(draw.requestRedraw(winner, "未到场", "u-1", NOW)).approveRedraw(winner, "u-2", NOW));

        assertThat(decided.redraws().getFirst().to()).isNull();
        assertThat(decided.results()).hasSize(4);
    }

    @Test
    void cp41_theCommitmentBindsSeedPrizesAndNumberOfTickets() {
        String published = Pile.commitment(SEED, "d-1", PRIZES, 20);

        assertThat(published).matches("[0-9a-f]{64}");
        assertThat(List.of(
                        Pile.commitment(SEED.replace('0', '1'), "d-1", PRIZES, 20),
                        Pile.commitment(SEED, "d-2", PRIZES, 20),
                        Pile.commitment(SEED, "d-1", PRIZES, 21),
                        Pile.commitment(SEED, "d-1", PRIZES.subList(0, 1), 20)))
                .doesNotContain(published)
                .doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void cp41_aPileHoldsEveryPrizeAsOftenAsPromised(
            @ForAll long seed,
            @ForAll @IntRange(max = 30) int first,
            @ForAll @IntRange(max = 30) int second,
            @ForAll @IntRange(max = 40) int blanks) {
        int size = first + second + blanks;
        List<Prize> prizes = List.of(new Prize("a", "s", "a", first), new Prize("b", "s", "b", second));
        Pile pile = new Pile(Long.toHexString(seed), prizes, size);
        List<String> all = new ArrayList<>();
        for (int ticket = 1; ticket <= size; ticket++) {
            pile.prizeOn(ticket).ifPresent(all::add);
        }
        assertThat(all.stream().filter("a"::equals)).hasSize(first);
        assertThat(all.stream().filter("b"::equals)).hasSize(second);
    }

    /** χ² over 20,000 piles of 8 tickets with one prize: above 24.3 (7 degrees of freedom) one fair pile in a thousand comes. */
    @Test
    void cp41_everyPlaceInThePileIsEquallyLikelyToWin() {
        int piles = 20_000;
        Map<Integer, Integer> wins = new TreeMap<>();
        for (int seed = 0; seed < piles; seed++) {
            Pile pile = new Pile("%064x".formatted(seed), List.of(new Prize("a", "s", "a", 1)), 8);
            for (int ticket = 1; ticket <= 8; ticket++) {
                if (pile.prizeOn(ticket).isPresent()) {
                    wins.merge(ticket, 1, Integer::sum);
                }
            }
        }
        double expected = piles / 8.0;
        double chiSquare = wins.values().stream()
                .mapToDouble(won -> (won - expected) * (won - expected) / expected)
                .sum();
        assertThat(wins).hasSize(8);
        assertThat(chiSquare).isLessThan(24.3);
    }

    private static Decision<Draw> prepared(int tickets, List<Prize> prizes) {
        return Draw.prepare(
                "d-1",
                "show-1",
                "c-130102001001",
                "/13/1301/130102/130102001",
                "首场路演抽奖",
                tickets,
                prizes,
                SEED,
                "salt",
                "u-1",
                NOW);
    }

    private static Draw opened(int tickets) {
        return accepted(accepted(prepared(tickets, PRIZES)).open("u-1", NOW));
    }

    private static Draw taken(Draw draw, int people) {
        Draw after = draw;
        for (int person = 1; person <= people; person++) {
            after = accepted(after.take("p" + person, "u-1", NOW));
        }
        return after;
    }

    private static Draw accepted(Decision<Draw> decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        return ((Accepted<Draw>) decision).state();
    }

    private static List<String> codes(Decision<Draw> decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        return ((Refused<Draw>) decision)
                .violations().stream().map(Violation::code).toList();
    }
}
