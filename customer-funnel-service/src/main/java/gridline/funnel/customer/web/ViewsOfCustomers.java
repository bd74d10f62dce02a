package gridline.funnel.customer.web;

import gridline.platform.savedview.ViewedLists;
import gridline.platform.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 客户列表视图: filters of the list of customers may be kept under a name by whoever reads it. */
@Configuration(proxyBeanMethods = false)
class ViewsOfCustomers {

    @Bean
    ViewedLists viewedLists() {
        return ViewedLists.readBy(
                        Role.GRID_MANAGER,
                        Role.GRID_ASSISTANT,
                        Role.TECHNICIAN,
                        Role.ACCOUNT_MANAGER,
                        Role.SUPERVISOR,
                        Role.ANALYST,
                        Role.ADMIN)
                .with("CUSTOMERS", CustomerList.class, "holderId");
    }
}
