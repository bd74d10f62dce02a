package gridline.pricing.bundle.model;

/**
 * 叠加包: add-ons of fixed and 2G terminals, at most one each.
 *
 * @param shared 共享 packs: shared minutes, combined bill 合帐
 * @param nonShared 非共享 packs: minutes of one's own, split bill 分账
 */
public record Packs(int shared, int nonShared) {

    public static final Packs NONE = new Packs(0, 0);

    public int total() {
        return shared + nonShared;
    }

    int distance(Packs other) {
        return Math.abs(shared - other.shared) + Math.abs(nonShared - other.nonShared);
    }

    /** At most so many; the non-shared ones go first. */
    Packs atMost(int most) {
        int keptShared = Math.min(shared, most);
        return new Packs(keptShared, Math.min(nonShared, most - keptShared));
    }
}
