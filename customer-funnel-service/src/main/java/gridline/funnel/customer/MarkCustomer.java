package gridline.funnel.customer;

import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Marks;
import gridline.funnel.customer.model.Recording;
import gridline.funnel.customer.persistence.Customers;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 标记客户: superiors set the level, which decides the terms of the next lease (FN-13), and tags. */
@Component
public class MarkCustomer {

    private final Customers customers;

    MarkCustomer(Customers customers) {
        this.customers = customers;
    }

    public Versioned<Customer> mark(Caller caller, String id, @Nullable Long version, Marks marks) {
        return customers.change(id, version, caller, customer -> Recording.marks(customer, marks));
    }
}
