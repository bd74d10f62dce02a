package gridline.community.orgunit;

import java.util.Optional;

/** 机构类型: the four levels of the org tree, from the top (rulebook section 1). */
public enum OrgUnitKind {
    /** 省 */
    PROVINCE,
    /** 市 */
    CITY,
    /** 区县分公司 */
    BRANCH,
    /** 网格: a patch with a team */
    GRID;

    /** The level a unit's parent must have; empty for the top. */
    public Optional<OrgUnitKind> above() {
        return this == PROVINCE ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }
}
