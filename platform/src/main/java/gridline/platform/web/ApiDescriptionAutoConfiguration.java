package gridline.platform.web;

import gridline.platform.security.AccessMatrix;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Describes every service's endpoints at {@code /v3/api-docs}. */
@AutoConfiguration
@ConditionalOnClass(OpenApiCustomizer.class)
@ConditionalOnProperty(name = "gridline.security.resource-server", matchIfMissing = true)
public class ApiDescriptionAutoConfiguration {

    @Bean
    ApiDescription apiDescription(@Value("${gridline.service}") String service, ObjectProvider<AccessMatrix> matrices) {
        return new ApiDescription(service, matrices.orderedStream().toList());
    }
}
