package gridline.campaign.draw.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * 奖票堆: all tickets of a draw in the order in which they are taken (CP-41). The order follows from the seed: prizes in the order
 * given, then blanks, then shuffled from the last place to the second, each with a place chosen from those up to it.
 */
public final class Pile {

    private static final String BLANK = "";

    private final String seed;
    private final List<String> tickets;

    /**
     * @param seed 64 hexadecimal digits
     * @param size tickets in all, blanks included; not less than the prizes
     */
    public Pile(String seed, List<Prize> prizes, int size) {
        this.seed = seed;
        List<String> all = new ArrayList<>(size);
        prizes.forEach(prize -> all.addAll(Collections.nCopies(prize.quantity(), prize.id())));
        all.addAll(Collections.nCopies(size - all.size(), BLANK));
        SeededNumbers numbers = new SeededNumbers(seed, "shuffle");
        for (int last = size - 1; last > 0; last--) {
            Collections.swap(all, last, numbers.below(last + 1));
        }
        this.tickets = List.copyOf(all);
    }

    /**
     * What is published before the first ticket is taken: SHA-256, in hexadecimal, over
     * {@code <seed>|<draw>|<tickets>|<prize>:<quantity>,…}. Whoever changed seed or prizes later would have to change it too.
     */
    public static String commitment(String seed, String drawId, List<Prize> prizes, int size) {
        String table = prizes.stream()
                .map(prize -> prize.id() + ":" + prize.quantity())
                .collect(Collectors.joining(","));
        return SeededNumbers.hex(seed + "|" + drawId + "|" + size + "|" + table);
    }

    /** Id of the prize on a ticket, if there is one; 1 is the first ticket. */
    public Optional<String> prizeOn(int ticket) {
        return Optional.of(tickets.get(ticket - 1)).filter(each -> !each.equals(BLANK));
    }

    /** Which of these tickets gets the prize of a ticket whose win was taken back; the same whenever it is asked. */
    public int redrawn(int ticket, List<Integer> candidates) {
        return candidates.get(new SeededNumbers(seed, "redraw-" + ticket).below(candidates.size()));
    }
}
