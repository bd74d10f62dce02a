package gridline.platform.privacy;

import gridline.platform.security.SecurityAutoConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Gives every service its audit trail and the addresses to read it. */
@AutoConfiguration(before = SecurityAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "gridline.security.resource-server", matchIfMissing = true)
public class PrivacyAutoConfiguration {

    @Bean
    AuditTrail auditTrail(MongoOperations mongo, Clock clock) {
        return new AuditTrail(mongo, clock);
    }

    @Bean
    AuditController auditController(MongoOperations mongo, AuditTrail trail) {
        return new AuditController(mongo, trail);
    }

    @Bean
    AuditAccess auditAccess(@Value("${gridline.service}") String service) {
        return new AuditAccess(service);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> auditIndexes(AuditTrail trail) {
        return ready -> trail.ensureIndexes();
    }
}
