package gridline.platform.savedview;

import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.security.SecurityAutoConfiguration;
import gridline.platform.web.ListQueries;
import java.time.Clock;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives a service saved views of its lists; a bean of {@link ViewedLists} is all it takes. */
@AutoConfiguration(before = SecurityAutoConfiguration.class)
@ConditionalOnBean(ViewedLists.class)
public class SavedViewAutoConfiguration {

    @Bean
    SavedViews savedViews(AggregatesFactory factory, Indexes indexes) {
        return new SavedViews(factory, indexes);
    }

    @Bean
    ViewDefaults viewDefaults(AggregatesFactory factory) {
        return new ViewDefaults(factory);
    }

    @Bean
    KeepViews keepViews(SavedViews views, ViewDefaults defaults, ViewedLists lists, ListQueries queries, Clock clock) {
        return new KeepViews(views, defaults, lists, queries, clock);
    }

    @Bean
    SavedViewController savedViewController(
            @Value("${gridline.service}") String service,
            KeepViews keeping,
            SavedViews views,
            ViewDefaults defaults,
            ViewedLists lists) {
        return new SavedViewController(service, keeping, views, defaults, lists);
    }

    @Bean
    SavedViewAccess savedViewAccess(@Value("${gridline.service}") String service, ViewedLists lists) {
        return new SavedViewAccess(service, lists);
    }

    /** 接口描述配置: only where there is a description. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(OpenApiCustomizer.class)
    static class Description {

        @Bean
        SavedViewDescription savedViewDescription(@Value("${gridline.service}") String service, ViewedLists lists) {
            return new SavedViewDescription(service, lists);
        }
    }
}
