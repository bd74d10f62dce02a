package gridline.platform.privacy;

import gridline.platform.security.AccessMatrix;
import gridline.platform.security.AccessRow;
import gridline.platform.security.Role;
import java.util.List;

/** 审计权限: the audit trail is read by supervisors and administrators. */
record AuditAccess(String service) implements AccessMatrix {

    @Override
    public List<AccessRow> rows() {
        String base = "/api/" + service + "/v1/audit";
        return List.of(
                AccessRow.get(base, Role.SUPERVISOR, Role.ADMIN),
                AccessRow.get(base + "/verification", Role.SUPERVISOR, Role.ADMIN));
    }
}
