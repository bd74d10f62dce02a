package gridline.funnel.customer.model;

import gridline.funnel.contract.model.ServiceContract;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** 导入更正: what a row of a list may do to a file that is there (FN-14): no more than whoever hands it in may do by hand. */
public final class Importing {

    private Importing() {}

    /** A new customer with what it uses from others. */
    public static Customer with(Customer customer, List<ServiceContract> contracts) {
        List<ServiceContract> all = new ArrayList<>(customer.contracts());
        all.addAll(contracts);
        return customer.withContracts(all);
    }

    /**
     * @param update whether a file that says something else may be changed
     * @return refused with {@code import.differs} unless it may, with {@code FN-10} if somebody else holds the customer
     */
    public static Decision<Customer> corrected(
            Customer customer,
            CustomerFile file,
            List<ServiceContract> contracts,
            StaffMember who,
            boolean update,
            Instant now) {
        if (customer.file().equals(file) && contracts.isEmpty()) {
            return Decision.accepted(customer);
        }
        if (!update) {
            return Decision.refused(Violation.of("import.differs", "firmName"));
        }
        return Kinship.unlessMerged(
                customer,
                each -> Settling.first(each, now, settled -> switch (Recording.file(settled, file, who, now)) {
                    case Accepted<Customer> yes -> new Accepted<>(with(yes.state(), contracts), yes.events());
                    case Decision<Customer> no -> no;
                }));
    }
}
