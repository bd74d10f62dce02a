package gridline.campaign.draw.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** 抽奖结果: which of the tickets taken have which prize, after redraws. */
final class Results {

    private Results() {}

    static Map<Integer, String> of(Pile pile, int taken, List<Redraw> redraws) {
        Map<Integer, String> prizes = new TreeMap<>();
        for (int ticket = 1; ticket <= taken; ticket++) {
            int at = ticket;
            pile.prizeOn(ticket).ifPresent(prize -> prizes.put(at, prize));
        }
        for (Redraw redraw : redraws) {
            if (!redraw.isWaiting()) {
                String prize = prizes.remove(redraw.ticket());
                if (redraw.to() != null && prize != null) {
                    prizes.put(redraw.to(), prize);
                }
            }
        }
        return prizes;
    }

    /** Tickets that may get the prize of another: taken, without a prize, and no win of theirs was ever taken back. */
    static List<Integer> candidates(Pile pile, int taken, List<Redraw> redraws, int takenBack) {
        Map<Integer, String> prizes = of(pile, taken, redraws);
        return IntStream.rangeClosed(1, taken)
                .filter(ticket -> ticket != takenBack && !prizes.containsKey(ticket))
                .filter(ticket -> redraws.stream().noneMatch(each -> !each.isWaiting() && each.ticket() == ticket))
                .boxed()
                .toList();
    }
}
