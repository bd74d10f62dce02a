package gridline.funnel.staff.model;

/**
 * 员工: a member of staff as the history names them.
 *
 * @param id opaque staff id, the subject of the access token
 * @param name display name at the time of the act
 */
public record StaffMember(String id, String name) {}
