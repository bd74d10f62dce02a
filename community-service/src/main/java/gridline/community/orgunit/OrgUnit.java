package gridline.community.orgunit;

import org.jspecify.annotations.Nullable;

/**
 * 组织机构: a node of the org tree. Permission follows the tree (rulebook section 1).
 *
 * @param id code of the unit, the last segment of its path; for a grid the nine-digit division code
 * @param kind level in the tree
 * @param name name in Chinese
 * @param parentId unit above; null for a province
 * @param path all codes from the province down, for example {@code /13/1301/130102/130102001}
 */
public record OrgUnit(
        String id, OrgUnitKind kind, String name, @Nullable String parentId, String path) {}
