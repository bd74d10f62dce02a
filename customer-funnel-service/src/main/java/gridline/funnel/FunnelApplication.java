package gridline.funnel;

import gridline.funnel.customer.ContractNotice;
import gridline.funnel.customer.Ids;
import gridline.funnel.registration.model.RegistrationTerms;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** 销售漏斗服务: starts the customer funnel service. */
@SpringBootApplication
@EnableConfigurationProperties(FunnelProperties.class)
public class FunnelApplication {

    public static void main(String[] args) {
        SpringApplication.run(FunnelApplication.class, args);
    }

    @Bean
    RegistrationTerms registrationTerms(FunnelProperties properties) {
        return new RegistrationTerms(
                properties.leaseDays(),
                properties.warningDays(),
                properties.coolDownDays(),
                properties.maxHeld(),
                properties.maxClaimsPerDay(),
                properties.teamLeaseDays(),
                properties.teamClaimRequired());
    }

    @Bean
    ContractNotice contractNotice(FunnelProperties properties) {
        return new ContractNotice(properties.contractNoticeDays());
    }

    @Bean
    Ids ids() {
        return () -> UUID.randomUUID().toString();
    }
}
