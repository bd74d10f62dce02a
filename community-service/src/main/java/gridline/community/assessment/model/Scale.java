package gridline.community.assessment.model;

import java.time.LocalDate;

/**
 * 评分标尺: points from 0 to 100 for one input, the more the better for us (CO-20). The field documents name the directions;
 * the steps are decided here.
 */
final class Scale {

    /** Households and their points; straight lines in between. More households make the network cheaper for each. */
    private static final int[][] HOUSEHOLDS = {{0, 0}, {200, 20}, {500, 45}, {1_000, 70}, {2_000, 90}, {3_000, 100}};

    private static final int[] THRESHOLD = {100, 75, 45, 15};
    private static final int[] ESTATE_CLASS = {30, 60, 100};

    private Scale() {}

    /** Newer estates want more and accept higher tariffs. One still to be handed over counts as new. */
    static int age(int handoverDay, LocalDate today) {
        long years = LocalDate.ofEpochDay(handoverDay).until(today).getYears();
        if (years < 3) {
            return 100;
        }
        if (years < 8) {
            return 75;
        }
        return years < 15 ? 50 : 25;
    }

    static int estateClass(int ordinal) {
        return ESTATE_CLASS[ordinal];
    }

    /** Mixed use or a shopping district beside it: mostly let. */
    static int use(int let) {
        return let == 0 ? 100 : 0;
    }

    /** A low threshold saves negotiation time; nothing gets in where a leased line serves everybody (CO-12). */
    static int threshold(int ordinal, boolean blocked) {
        return blocked ? 0 : THRESHOLD[ordinal];
    }

    static int households(int households) {
        for (int at = 1; at < HOUSEHOLDS.length; at++) {
            int[] from = HOUSEHOLDS[at - 1];
            int[] to = HOUSEHOLDS[at];
            if (households < to[0]) {
                return from[1] + (households - from[0]) * (to[1] - from[1]) / (to[0] - from[0]);
            }
        }
        return 100;
    }
}
