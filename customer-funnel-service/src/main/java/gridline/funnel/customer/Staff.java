package gridline.funnel.customer;

import gridline.funnel.staff.model.StaffMember;
import gridline.platform.security.Caller;

/** 调用者即员工: the caller as the history names them. */
final class Staff {

    private Staff() {}

    static StaffMember of(Caller caller) {
        return new StaffMember(caller.id(), caller.name());
    }
}
