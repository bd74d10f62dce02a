package gridline.campaign.draw.model;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 抽奖 (CP-41): one draw at one roadshow. One document, so that a ticket is taken by exactly one person and nobody takes two,
 * however many reach for it at once.
 *
 * @param id identity
 * @param roadshowId where it is held; a roadshow has one draw at most
 * @param communityId community of that roadshow, which it follows into another grid
 * @param tickets tickets in the pile, blanks included, at most {@value #MOST_TICKETS}
 * @param seed fixes the order of the pile; known to nobody before the draw is closed
 * @param commitment published from the beginning, see {@link Pile#commitment}
 * @param salt makes the digests of persons useless elsewhere; empty once the draw is closed
 * @param entries who took a ticket, in the order of the tickets
 */
public record Draw(
        String id,
        String roadshowId,
        String communityId,
        String gridPath,
        String name,
        DrawStatus status,
        int tickets,
        List<Prize> prizes,
        String seed,
        String commitment,
        String salt,
        List<Entry> entries,
        List<Redraw> redraws,
        String openedBy,
        Instant changedAt) {

    public static final int MOST_TICKETS = 5_000;

    public Draw {
        prizes = List.copyOf(prizes);
        entries = List.copyOf(entries);
        redraws = List.copyOf(redraws);
    }

    /** A draw not yet open. Refused where the prizes do not fit the pile. */
    public static Decision<Draw> prepare(
            String id,
            String roadshowId,
            String communityId,
            String gridPath,
            String name,
            int tickets,
            List<Prize> prizes,
            String seed,
            String salt,
            String by,
            Instant now) {
        int winning = prizes.stream().mapToInt(Prize::quantity).sum();
        return new Violations()
                .when(prizes.isEmpty(), () -> Violation.of("CP-41.prizes-missing", "prizes"))
                .when(
                        prizes.stream().map(Prize::id).distinct().count() < prizes.size(),
                        () -> Violation.of("CP-41.prize-twice", "prizes"))
                .when(
                        winning > tickets,
                        () -> Violation.of("CP-41.more-prizes-than-tickets", "tickets")
                                .with("least", winning))
                .when(
                        tickets > MOST_TICKETS,
                        () -> Violation.of("CP-41.too-many-tickets", "tickets").with("most", MOST_TICKETS))
                .orElse(() -> Decision.accepted(new Draw(
                        id,
                        roadshowId,
                        communityId,
                        gridPath,
                        name,
                        DrawStatus.DRAFT,
                        tickets,
                        prizes,
                        seed,
                        Pile.commitment(seed, id, prizes, tickets),
                        salt,
                        List.of(),
                        List.of(),
                        by,
                        now)));
    }

    /** Once every prize is reserved. Repeating it changes nothing. */
    public Decision<Draw> open(String by, Instant now) {
        return switch (status) {
            case OPEN -> Decision.accepted(this);
            case DRAFT -> Decision.accepted(with(DrawStatus.OPEN, entries, redraws, by, now));
            case CLOSING, CLOSED -> Decision.refused(notInStatus());
        };
    }

    /** CP-41: takes the next ticket for a person who has none yet. */
    public Decision<Draw> take(String person, String by, Instant now) {
        Optional<Integer> before = ticketOf(person);
        return new Violations()
                .when(status != DrawStatus.OPEN, this::notInStatus)
                .when(
                        before.isPresent(),
                        () -> Violation.of("CP-41.took-part-already", "phone").with("ticket", before.orElseThrow()))
                .when(entries.size() == tickets, () -> Violation.of("CP-41.no-tickets-left"))
                .orElse(() -> Decision.accepted(
                        with(status, plus(entries, new Entry(person, by, now)), redraws, openedBy, now)));
    }

    /** CP-41: asks for a win to be taken back and drawn anew; a second person decides. */
    public Decision<Draw> requestRedraw(int ticket, String reason, String by, Instant now) {
        return new Violations()
                .when(status != DrawStatus.OPEN, this::notInStatus)
                .when(!results().containsKey(ticket), () -> Violation.of("CP-41.nothing-won", "ticket"))
                .when(waiting(ticket).isPresent(), () -> Violation.of("CP-41.redraw-waits", "ticket"))
                .orElse(() -> Decision.accepted(with(
                        status,
                        entries,
                        plus(redraws, new Redraw(ticket, reason, by, now, null, 0, null)),
                        openedBy,
                        now)));
    }

    /** CP-41: approves what somebody else has asked for; the prize goes to one of those who hold a blank. */
    public Decision<Draw> approveRedraw(int ticket, String by, Instant now) {
        Redraw asked = waiting(ticket).orElse(null);
        return new Violations()
                .when(status != DrawStatus.OPEN, this::notInStatus)
                .when(asked == null, () -> Violation.of("CP-41.no-redraw-waits", "ticket"))
                .when(asked != null && asked.requestedBy().equals(by), () -> Violation.of("CP-41.own-redraw"))
                .orElse(() -> Decision.accepted(with(status, entries, decided(ticket, by), openedBy, now)));
    }

    /** No more tickets; what was not won goes back to stock. Refused while a redraw waits: it would come too late. */
    public Decision<Draw> close(String by, Instant now) {
        if (status == DrawStatus.CLOSING || status == DrawStatus.CLOSED) {
            return Decision.accepted(this);
        }
        return new Violations()
                .when(redraws.stream().anyMatch(Redraw::isWaiting), () -> Violation.of("CP-41.redraw-waits"))
                .orElse(() -> Decision.accepted(with(DrawStatus.CLOSING, entries, redraws, by, now)));
    }

    /** Once stock is settled. From now on the seed is public, and nobody can tell any more who took part. */
    public Decision<Draw> settled(Instant now) {
        if (status != DrawStatus.CLOSING) {
            return Decision.accepted(this);
        }
        Draw closed = with(DrawStatus.CLOSED, entries, redraws, openedBy, now);
        return Decision.accepted(closed.withoutSalt());
    }

    /** Who has which prize now: ticket to prize id, redraws included. */
    public Map<Integer, String> results() {
        return Results.of(new Pile(seed, prizes, tickets), entries.size(), redraws);
    }

    /** How many of each prize went to somebody. */
    public Map<String, Integer> won() {
        Map<String, Integer> won = new HashMap<>();
        results().values().forEach(prize -> won.merge(prize, 1, Integer::sum));
        return won;
    }

    public Optional<Integer> ticketOf(String person) {
        return IntStream.range(0, entries.size())
                .filter(at -> entries.get(at).person().equals(person))
                .mapToObj(at -> at + 1)
                .findFirst();
    }

    /** Those decided stand first, in the order of their decision: each depends on those before it. */
    private List<Redraw> decided(int ticket, String by) {
        Pile pile = new Pile(seed, prizes, tickets);
        List<Integer> candidates = Results.candidates(pile, entries.size(), redraws, ticket);
        Integer winner = candidates.isEmpty() ? null : pile.redrawn(ticket, candidates);
        List<Redraw> all = new ArrayList<>(
                redraws.stream().filter(each -> !each.isWaiting()).toList());
        waiting(ticket).ifPresent(each -> all.add(each.approved(by, entries.size(), winner)));
        redraws.stream()
                .filter(each -> each.isWaiting() && each.ticket() != ticket)
                .forEach(all::add);
        return all;
    }

    private Optional<Redraw> waiting(int ticket) {
        return redraws.stream()
                .filter(each -> each.isWaiting() && each.ticket() == ticket)
                .findFirst();
    }

    private Violation notInStatus() {
        return Violation.of(status == DrawStatus.DRAFT ? "CP-41.draw-not-open" : "CP-41.draw-over");
    }

    private Draw with(DrawStatus next, List<Entry> taken, List<Redraw> anew, String by, Instant now) {
        return new Draw(
                id,
                roadshowId,
                communityId,
                gridPath,
                name,
                next,
                tickets,
                prizes,
                seed,
                commitment,
                salt,
                taken,
                anew,
                by,
                now);
    }

    private Draw withoutSalt() {
        return new Draw(
                id,
                roadshowId,
                communityId,
                gridPath,
                name,
                status,
                tickets,
                prizes,
                seed,
                commitment,
                "",
                entries,
                redraws,
                openedBy,
                changedAt);
    }

    private static <T> List<T> plus(List<T> some, @Nullable T one) {
        List<T> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }
}
