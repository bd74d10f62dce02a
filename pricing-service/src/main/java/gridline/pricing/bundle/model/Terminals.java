package gridline.pricing.bundle.model;

/**
 * 终端: how many of each kind a bundle holds.
 *
 * @param fixed 固话
 * @param twoG 2G mobiles, PHS among them
 * @param threeG 3G mobiles: each keeps its own package, shares no minutes and pays no add-on fee
 */
public record Terminals(int fixed, int twoG, int threeG) {

    public static final Terminals NONE = new Terminals(0, 0, 0);

    /** Those that share the minutes and count against the cap: fixed or 2G. */
    public int sharing() {
        return fixed + twoG;
    }

    /** How many terminals differ. */
    int distance(Terminals other) {
        return Math.abs(fixed - other.fixed) + Math.abs(twoG - other.twoG) + Math.abs(threeG - other.threeG);
    }

    /** At most so many fixed and 2G ones; the 2G ones go first, because a fixed line is bound to its place. */
    Terminals sharingAtMost(int most) {
        int keptFixed = Math.min(fixed, most);
        return new Terminals(keptFixed, Math.min(twoG, most - keptFixed), threeG);
    }

    Terminals withThreeG(int count) {
        return new Terminals(fixed, twoG, count);
    }
}
