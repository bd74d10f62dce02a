package gridline.contracts.community;

/**
 * 机构迁移: a grid came below another branch; everything that lies in it follows (org tree, rulebook
 * section 1).
 *
 * @param orgUnitId grid that moved
 * @param name its name
 * @param gridPath its path now
 * @param fromPath its path before
 * @param movedBy staff id of who moved it
 */
public record OrgUnitMoved(String orgUnitId, String name, String gridPath, String fromPath, String movedBy)
        implements CommunityEvent {

    @Override
    public String subject() {
        return orgUnitId;
    }
}
