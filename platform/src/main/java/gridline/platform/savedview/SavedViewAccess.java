package gridline.platform.savedview;

import gridline.platform.security.AccessMatrix;
import gridline.platform.security.AccessRow;
import gridline.platform.security.Role;
import java.util.List;

/** 视图权限: whoever reads the lists keeps views of them; which ones they see and change is judged view by view. */
record SavedViewAccess(String service, ViewedLists lists) implements AccessMatrix {

    @Override
    public List<AccessRow> rows() {
        String base = "/api/" + service + "/v1";
        String views = base + "/saved-views";
        Role[] readers = lists.readers().toArray(Role[]::new);
        return List.of(
                AccessRow.get(views, readers),
                AccessRow.post(views, readers),
                AccessRow.get(views + "/{viewId}", readers),
                AccessRow.put(views + "/{viewId}", readers),
                AccessRow.delete(views + "/{viewId}", readers),
                AccessRow.post(views + "/{viewId}/restoration", readers),
                AccessRow.put(base + "/default-views/{list}", readers));
    }
}
