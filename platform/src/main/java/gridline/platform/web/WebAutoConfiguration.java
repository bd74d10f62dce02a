package gridline.platform.web;

import io.micrometer.tracing.Tracer;
import jakarta.validation.Validator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts the platform's HTTP conventions into every service. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebProperties.class)
public class WebAutoConfiguration {

    @Bean
    ProblemTexts problemTexts() {
        return new ProblemTexts();
    }

    @Bean
    ProblemWriter problemWriter(ProblemTexts texts, ObjectProvider<Tracer> tracer, JsonMapper json) {
        return new ProblemWriter(texts, new TraceIds(tracer.getIfAvailable()), json);
    }

    @Bean
    ProblemErrorController problemErrorController(ProblemWriter writer) {
        return new ProblemErrorController(writer);
    }

    @Bean
    ProgressEvents progressEvents() {
        return new ProgressEvents();
    }

    @Bean
    ListQueries listQueries(ObjectProvider<MongoOperations> mongo) {
        return new ListQueries(new CursorSeal(new CursorKey(mongo)));
    }

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    KeepBodies keepBodies(JsonMapper json, ObjectProvider<Validator> validator) {
        return new KeepBodies(json, validator.getIfAvailable());
    }

    @Bean
    OnlyJson onlyJson(JsonMapper json) {
        return new OnlyJson(json);
    }

    /** Just inside the observation filter, so that problems bear the trace id; outside of everything else. */
    @Bean
    FilterRegistrationBean<ProblemFilter> problemFilter(ProblemWriter writer) {
        FilterRegistrationBean<ProblemFilter> filter = new FilterRegistrationBean<>(new ProblemFilter(writer));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(ProblemWriter writer, WebProperties properties) {
        FilterRegistrationBean<BodyLimitFilter> filter =
                new FilterRegistrationBean<>(new BodyLimitFilter(writer, properties));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return filter;
    }

    @Bean
    WebMvcConfigurer platformMvc(ProblemWriter writer, ObjectProvider<MongoOperations> mongo) {
        CursorSeal seal = new CursorSeal(new CursorKey(mongo));
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IfMatchResolver());
                resolvers.add(new ListQueryResolver(seal));
            }

            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                resolvers.addFirst(new ProblemResolver(writer));
            }
        };
    }
}
