package gridline.funnel.customer;

import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Marks;
import gridline.funnel.customer.model.Recording;
import gridline.funnel.customer.persistence.Customers;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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

    /**
     * 打标签: adds and takes off tags, whatever else is said of the customer.
     *
     * @return what was changed, as {@link #untag} takes it back: {@code +} before a tag added, {@code -} before one taken off
     */
    public List<String> tag(Caller caller, String id, List<String> add, List<String> remove) {
        AtomicReference<List<String>> changed = new AtomicReference<>(List.of());
        customers.change(id, null, caller, customer -> {
            Marks marks = customer.marks();
            List<String> left = new ArrayList<>();
            add.stream().filter(tag -> !marks.tags().contains(tag)).forEach(tag -> left.add("+" + tag));
            remove.stream().filter(marks.tags()::contains).forEach(tag -> left.add("-" + tag));
            changed.set(left);
            return Recording.tags(customer, add, remove);
        });
        return changed.get();
    }

    /** Takes back what {@link #tag} changed. */
    public void untag(Caller caller, String id, List<String> changed) {
        customers.change(
                id, null, caller, customer -> Recording.tags(customer, tags(changed, '-'), tags(changed, '+')));
    }

    private static List<String> tags(List<String> changed, char sign) {
        return changed.stream()
                .filter(each -> each.charAt(0) == sign)
                .map(each -> each.substring(1))
                .toList();
    }
}
