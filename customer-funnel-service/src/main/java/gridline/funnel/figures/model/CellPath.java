package gridline.funnel.figures.model;

/**
 * 计数单元路径 (FN-03): which cells may count a customer. A grid has {@value #ROOTS} cells; each that is full has {@value #BRANCHES} more
 * below it, and so on. A customer is counted in the first cell on its path that knows it or has room. Since a full cell takes
 * nobody new and whoever leaves for another grid keeps its place, that stays the same cell for ever, and a grid of any size
 * has only small cells.
 */
public final class CellPath {

    /** As many as there were before cells could be full, so that those stored then are the first on their customers' paths. */
    private static final int ROOTS = 8;

    private static final int BRANCHES = 16;
    private static final int GOLDEN = 0x9E3779B9;

    private final StringBuilder id = new StringBuilder();
    private final int hash;
    private int depth;

    private CellPath(String gridPath, String customerId) {
        hash = customerId.hashCode();
        id.append(dotted(gridPath)).append('#').append(Math.floorMod(hash, ROOTS));
    }

    /** The path of a customer, at its first cell. */
    public static CellPath of(String gridPath, String customerId) {
        return new CellPath(gridPath, customerId);
    }

    /** Id of the cell the path is at. */
    public String id() {
        return id.toString();
    }

    /** On to the cell below. */
    public void descend() {
        depth++;
        id.append('.').append(spread(hash + depth * GOLDEN) & (BRANCHES - 1));
    }

    /**
     * First id of the cells of a node of the org tree and everything below it; the last comes before {@link #end}. '#' and '.'
     * come before '/', and every character of an org unit's id after it: one range of ids.
     */
    public static String start(String gridPath) {
        return dotted(gridPath);
    }

    public static String end(String gridPath) {
        return dotted(gridPath) + "/";
    }

    /** Every level has to tell customers apart that the levels above did not. */
    private static int spread(int value) {
        int mixed = (value ^ (value >>> 16)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return mixed ^ (mixed >>> 16);
    }

    private static String dotted(String gridPath) {
        return gridPath.substring(1).replace('/', '.');
    }
}
