package gridline.contracts.community;

/**
 * 网格合并: a grid was merged into another and is no more; everything that lay in it lies in the other
 * (rulebook section 1).
 *
 * @param orgUnitId grid that was merged and is no more
 * @param name its name
 * @param gridPath path of the grid it was merged into
 * @param intoId grid it was merged into
 * @param fromPath its own path
 * @param mergedBy staff id of who merged them
 */
public record GridsMerged(
        String orgUnitId, String name, String gridPath, String intoId, String fromPath, String mergedBy)
        implements CommunityEvent {

    @Override
    public String subject() {
        return orgUnitId;
    }
}
