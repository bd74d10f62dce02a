package gridline.pricing.bundle.model;

/**
 * 套餐组合: one bundle as it is composed for a firm.
 *
 * @param minutes tier, in local-to-national minutes a month
 * @param edition base or enhanced
 * @param plan A or B
 * @param terminals 0 to {@value #MOST_TERMINALS} of each kind
 * @param packs 0 to {@value #MOST_TERMINALS} of each kind
 * @param broadband whether a broadband line is wanted with it
 */
public record Composition(
        int minutes, Edition edition, PlanKind plan, Terminals terminals, Packs packs, boolean broadband) {

    /** More of one kind is taken for a slip of the finger. */
    public static final int MOST_TERMINALS = 1_000;

    Composition with(int otherMinutes, Edition otherEdition, PlanKind otherPlan) {
        return new Composition(otherMinutes, otherEdition, otherPlan, terminals, packs, broadband);
    }

    Composition with(Terminals other) {
        return new Composition(minutes, edition, plan, other, packs, broadband);
    }

    Composition with(Packs other) {
        return new Composition(minutes, edition, plan, terminals, other, broadband);
    }
}
