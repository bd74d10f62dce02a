package gridline.campaign.draw;

import gridline.campaign.draw.model.Draw;
import gridline.campaign.draw.model.DrawStatus;
import gridline.campaign.draw.model.Redraw;
import gridline.platform.persistence.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** 抽奖视图: what people see of a draw; the seed only once it is closed, and never who took part. */
final class DrawViews {

    private DrawViews() {}

    /** A prize with its odds: the share of the tickets that bear it, as published before the first is taken. */
    @Schema(name = "DrawPrize")
    record PrizeView(String id, String stockId, String name, int quantity, BigDecimal odds, int won) {}

    /** A ticket taken, and the prize it has now. */
    @Schema(name = "DrawTicket")
    record TicketView(int ticket, @Nullable String prizeId, String by, Instant at) {}

    /** A draw in a list. */
    @Schema(name = "DrawSummary")
    record Summary(
            String id,
            String roadshowId,
            String gridPath,
            String name,
            DrawStatus status,
            int tickets,
            int taken,
            Instant changedAt) {

        static Summary of(Versioned<Draw> stored) {
            Draw draw = stored.state();
            return new Summary(
                    draw.id(),
                    draw.roadshowId(),
                    draw.gridPath(),
                    draw.name(),
                    draw.status(),
                    draw.tickets(),
                    draw.entries().size(),
                    draw.changedAt());
        }
    }

    /** A whole draw. */
    @Schema(name = "Draw")
    record View(
            String id,
            String roadshowId,
            String gridPath,
            String name,
            DrawStatus status,
            int tickets,
            int taken,
            String commitment,
            List<PrizeView> prizes,
            List<TicketView> entries,
            List<Redraw> redraws,
            long version) {

        static View of(Versioned<Draw> stored) {
            Draw draw = stored.state();
            Map<Integer, String> results = draw.results();
            return new View(
                    draw.id(),
                    draw.roadshowId(),
                    draw.gridPath(),
                    draw.name(),
                    draw.status(),
                    draw.tickets(),
                    draw.entries().size(),
                    draw.commitment(),
                    prizesOf(draw),
                    ticketsOf(draw, results),
                    draw.redraws(),
                    stored.version());
        }
    }

    /** The ticket somebody has just taken. */
    @Schema(name = "DrawOutcome")
    record Outcome(
            int ticket, @Nullable String prizeId, @Nullable String prizeName, int left) {

        static Outcome of(Draw draw, int ticket) {
            String prize = draw.results().get(ticket);
            return new Outcome(
                    ticket,
                    prize,
                    draw.prizes().stream()
                            .filter(each -> each.id().equals(prize))
                            .map(each -> each.name())
                            .findFirst()
                            .orElse(null),
                    draw.tickets() - draw.entries().size());
        }
    }

    /** All it takes to work the draw out again; see {@code docs/verify-draw.mjs}. */
    @Schema(name = "DrawProof")
    record Proof(
            String id,
            String commitment,
            @Nullable String seed,
            int tickets,
            int taken,
            List<PrizeView> prizes,
            List<TicketView> entries,
            List<ProofRedraw> redraws) {

        static Proof of(Draw draw) {
            boolean closed = draw.status() == DrawStatus.CLOSED;
            return new Proof(
                    draw.id(),
                    draw.commitment(),
                    closed ? draw.seed() : null,
                    draw.tickets(),
                    draw.entries().size(),
                    prizesOf(draw),
                    ticketsOf(draw, draw.results()),
                    draw.redraws().stream()
                            .filter(each -> !each.isWaiting())
                            .map(each -> new ProofRedraw(each.ticket(), each.reason(), each.among(), each.to()))
                            .toList());
        }
    }

    /** A win drawn anew: whose, why, from how many tickets, and who has it now. */
    @Schema(name = "DrawProofRedraw")
    record ProofRedraw(
            int ticket, String reason, int among, @Nullable Integer to) {}

    private static List<PrizeView> prizesOf(Draw draw) {
        Map<String, Integer> won = draw.won();
        return draw.prizes().stream()
                .map(prize -> new PrizeView(
                        prize.id(),
                        prize.stockId(),
                        prize.name(),
                        prize.quantity(),
                        BigDecimal.valueOf(prize.quantity())
                                .divide(BigDecimal.valueOf(draw.tickets()), 6, RoundingMode.HALF_EVEN),
                        won.getOrDefault(prize.id(), 0)))
                .toList();
    }

    private static List<TicketView> ticketsOf(Draw draw, Map<Integer, String> results) {
        return IntStream.range(0, draw.entries().size())
                .mapToObj(at -> new TicketView(
                        at + 1,
                        results.get(at + 1),
                        draw.entries().get(at).by(),
                        draw.entries().get(at).at()))
                .toList();
    }
}
