package gridline.platform.imports;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Sets up imports in a service that has lists to import: {@code gridline.imports.enabled} and a bean of {@link ImportKind}. */
@AutoConfiguration
@ConditionalOnProperty("gridline.imports.enabled")
@EnableConfigurationProperties(ImportSettings.class)
@EnableScheduling
@ComponentScan
public class ImportAutoConfiguration {}
