package gridline.community;

import static gridline.platform.security.AccessRow.delete;
import static gridline.platform.security.AccessRow.everyone;
import static gridline.platform.security.AccessRow.get;
import static gridline.platform.security.AccessRow.patch;
import static gridline.platform.security.AccessRow.post;
import static gridline.platform.security.AccessRow.put;

import gridline.platform.security.AccessMatrix;
import gridline.platform.security.AccessRow;
import gridline.platform.security.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 小区服务权限: who may do what, after the duties in section 1 of the rulebook. Everybody in the field reads what lies in their
 * grids: coverage is what they sell by. The grid's own team keeps its communities and decides openings; whoever meets
 * customers reports what competitors offer; lists and the org tree are the supervisor's.
 */
@Component
class CommunityAccess implements AccessMatrix {

    private static final String ROOT = "/api/community/v1";

    /** 网格团队: those who keep the files of a grid's communities. */
    private static final Role[] GRID_TEAM = {Role.GRID_MANAGER, Role.GRID_ASSISTANT, Role.SUPERVISOR, Role.ADMIN};

    /** Those who care for lines and resources know first how far the network has come. */
    private static final Role[] COVERAGE = {Role.GRID_MANAGER, Role.TECHNICIAN, Role.SUPERVISOR, Role.ADMIN};

    private static final Role[] OPENINGS = {Role.GRID_MANAGER, Role.SUPERVISOR, Role.ADMIN};

    /** Market intelligence (商情) is the assistant's duty; account managers hear it from their customers. */
    private static final Role[] INTELLIGENCE = {
        Role.GRID_MANAGER, Role.GRID_ASSISTANT, Role.ACCOUNT_MANAGER, Role.SUPERVISOR, Role.ADMIN
    };

    /** 入户: those who go from door to door; a technician sees whose line ends in a flat. */
    private static final Role[] FIELD = {
        Role.GRID_MANAGER, Role.GRID_ASSISTANT, Role.TECHNICIAN, Role.SUPERVISOR, Role.ADMIN
    };

    /** Whoever looks at an estate or meets an offer may photograph it. */
    private static final Role[] FIELD_AND_SALES = {
        Role.GRID_MANAGER, Role.GRID_ASSISTANT, Role.TECHNICIAN, Role.ACCOUNT_MANAGER, Role.SUPERVISOR, Role.ADMIN
    };

    /** 主管: waives an incomplete file (CO-11), approves free service for property offices (CO-32), removes photos; nobody else. */
    private static final Role[] SUPERVISOR = {Role.SUPERVISOR};

    private static final Role[] LEADERS = {Role.SUPERVISOR, Role.ADMIN};

    @Override
    public List<AccessRow> rows() {
        return List.of(
                get(ROOT + "/org-units", everyone()),
                get(ROOT + "/org-units/{id}", everyone()),
                put(ROOT + "/org-units/{id}", LEADERS),
                post(ROOT + "/org-units/{id}/move", LEADERS),
                post(ROOT + "/org-units/{id}/merge", LEADERS),
                post(ROOT + "/org-units/{id}/split", LEADERS),
                get(ROOT + "/staff-assignments", everyone()),
                post(ROOT + "/staff-assignments", LEADERS),
                post(ROOT + "/staff-assignments/{id}/end", LEADERS),
                get(ROOT + "/competitors", everyone()),
                put(ROOT + "/competitors/{id}", LEADERS),
                get(ROOT + "/communities/{id}/photos", everyone()),
                post(ROOT + "/communities/{id}/photos", FIELD_AND_SALES),
                get(ROOT + "/communities/{id}/photos/{photoId}", everyone()),
                post(ROOT + "/communities/{id}/photos/{photoId}/removal", SUPERVISOR),
                get(ROOT + "/communities/{id}/user-information", everyone()),
                get(ROOT + "/map", everyone()),
                put(ROOT + "/communities/{id}/location", FIELD),
                get(ROOT + "/communities", everyone()),
                post(ROOT + "/communities", GRID_TEAM),
                get(ROOT + "/communities/{id}", everyone()),
                put(ROOT + "/communities/{id}", GRID_TEAM),
                put(ROOT + "/communities/{id}/coverage", COVERAGE),
                put(ROOT + "/communities/{id}/opening-plan", OPENINGS),
                post(ROOT + "/communities/{id}/opening", OPENINGS),
                get(ROOT + "/communities/{id}/competitor-offers", everyone()),
                post(ROOT + "/communities/{id}/competitor-offers", INTELLIGENCE),
                get(ROOT + "/communities/{id}/buildings", everyone()),
                get(ROOT + "/communities/{id}/buildings/{number}", everyone()),
                put(ROOT + "/communities/{id}/buildings/{number}", GRID_TEAM),
                post(ROOT + "/communities/{id}/buildings/{number}/households", FIELD),
                post(ROOT + "/communities/{id}/buildings/{number}/reveal", FIELD),
                get(ROOT + "/property-companies", everyone()),
                post(ROOT + "/property-companies", GRID_TEAM),
                get(ROOT + "/property-companies/{id}", everyone()),
                put(ROOT + "/property-companies/{id}", GRID_TEAM),
                get(ROOT + "/property-companies/{id}/communities", everyone()),
                post(ROOT + "/property-companies/{id}/contacts", GRID_TEAM),
                put(ROOT + "/property-companies/{id}/contacts/{number}", GRID_TEAM),
                post(ROOT + "/property-companies/{id}/negotiations", GRID_TEAM),
                put(ROOT + "/property-companies/{id}/agreement", LEADERS),
                delete(ROOT + "/property-companies/{id}/agreement", LEADERS),
                post(ROOT + "/property-companies/{id}/precedents", GRID_TEAM),
                post(ROOT + "/property-companies/{id}/grants", OPENINGS),
                post(ROOT + "/property-companies/{id}/grants/{number}/decision", SUPERVISOR),
                post(ROOT + "/property-companies/{id}/reveal", GRID_TEAM),
                get(ROOT + "/incidents", everyone()),
                post(ROOT + "/incidents", INTELLIGENCE),
                get(ROOT + "/incidents/{id}", everyone()),
                post(ROOT + "/incidents/{id}/evidence", INTELLIGENCE),
                post(ROOT + "/incidents/{id}/steps", OPENINGS),
                post(ROOT + "/incidents/{id}/closing", OPENINGS),
                get(ROOT + "/communities/{id}/interests", everyone()),
                get(ROOT + "/communities/{id}/needs", everyone()),
                get(ROOT + "/communities/{id}/road-map", everyone()),
                get(ROOT + "/coverage-lists/comparison", everyone()),
                get(ROOT + "/coverage-lists/changes", everyone()),
                get(ROOT + "/communities/{id}/assessment", everyone()),
                get(ROOT + "/assessments/comparison", everyone()),
                get(ROOT + "/work-order", everyone()),
                post(ROOT + "/work-order/what-if", everyone()),
                get(ROOT + "/scoring-policies/{unitId}", everyone()),
                put(ROOT + "/scoring-policies/{unitId}", LEADERS),
                get(ROOT + "/surveys", everyone()),
                get(ROOT + "/communities/{id}/survey", everyone()),
                patch(ROOT + "/communities/{id}/survey", GRID_TEAM),
                put(ROOT + "/communities/{id}/survey/residents", GRID_TEAM),
                put(ROOT + "/communities/{id}/survey/competitors/{competitorId}", GRID_TEAM),
                post(ROOT + "/communities/{id}/survey/samples", GRID_TEAM),
                post(ROOT + "/communities/{id}/survey/waiver", SUPERVISOR),
                post(ROOT + "/communities/{id}/survey/reveal", GRID_TEAM),
                post(ROOT + "/imports", LEADERS),
                get(ROOT + "/import-kinds", LEADERS),
                get(ROOT + "/import-kinds/{kind}/template.xlsx", LEADERS),
                get(ROOT + "/imports", LEADERS),
                get(ROOT + "/imports/{id}", LEADERS),
                get(ROOT + "/imports/{id}/events", LEADERS),
                get(ROOT + "/imports/{id}/refused.csv", LEADERS));
    }
}
