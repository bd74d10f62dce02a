package gridline.community.orgunit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 组织机构: a node of the org tree province, city, branch, grid.
 *
 * @param id code of the unit, the last segment of its path; for a grid the nine-digit division code
 * @param kind level in the tree
 * @param name name in Chinese
 * @param parentId unit above; null for a province
 * @param path all codes from the province down, for example {@code /13/1301/130102/130102001}
 * @param mergedInto grid it was merged into, and then it is no more; null while it is there
 * @param splitFrom grid it came out of; null for one that did not
 * @param awaited communities still to come over from that grid, by their ids
 * @param regrouping whether any is awaited, so that they are found by index
 * @param history what happened to it, oldest first
 */
public record OrgUnit(
        String id,
        OrgUnitKind kind,
        String name,
        @Nullable String parentId,
        String path,
        @Nullable String mergedInto,
        @Nullable String splitFrom,
        List<String> awaited,
        boolean regrouping,
        List<OrgChange> history) {

    @SuppressWarnings("NullAway") // units stored before there were reorganisations have no lists
    public OrgUnit {
        awaited = awaited == null ? List.of() : List.copyOf(awaited);
        history = history == null ? List.of() : List.copyOf(history);
    }

    /** A unit nothing ever happened to. */
    public OrgUnit(String id, OrgUnitKind kind, String name, @Nullable String parentId, String path) {
        this(id, kind, name, parentId, path, null, null, List.of(), false, List.of());
    }

    OrgUnit named(String other) {
        return new OrgUnit(id, kind, other, parentId, path, mergedInto, splitFrom, awaited, regrouping, history);
    }

    OrgUnit below(OrgUnit parent, OrgChange change) {
        return new OrgUnit(
                id, kind, name, parent.id, change.to(), mergedInto, splitFrom, awaited, regrouping, with(change));
    }

    OrgUnit mergedInto(OrgUnit other, OrgChange change) {
        return new OrgUnit(id, kind, name, parentId, path, other.id, splitFrom, awaited, regrouping, with(change));
    }

    OrgUnit regrouped() {
        return new OrgUnit(id, kind, name, parentId, path, mergedInto, splitFrom, List.of(), false, history);
    }

    private List<OrgChange> with(OrgChange change) {
        List<OrgChange> longer = new ArrayList<>(history);
        longer.add(change);
        return longer;
    }
}
