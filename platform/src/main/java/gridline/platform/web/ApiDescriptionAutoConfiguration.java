package gridline.platform.web;

import gridline.platform.security.AccessMatrix;
import io.swagger.v3.core.jackson.ModelResolver;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Describes every service's endpoints at {@code /v3/api-docs}. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(OpenApiCustomizer.class)
@ConditionalOnProperty(name = "gridline.security.resource-server", matchIfMissing = true)
public class ApiDescriptionAutoConfiguration {

    /** First of the converters, so that it ends up as the last resort of the chain. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new KindMappings(mappers.jsonMapper(), new NestedTypeNames());
    }

    @Bean
    ApiDescription apiDescription(@Value("${gridline.service}") String service, ObjectProvider<AccessMatrix> matrices) {
        return new ApiDescription(service, matrices.orderedStream().toList());
    }
}
