package gridline.gateway.web;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the built SPA lies.
 *
 * @param directory folder that holds {@code index.html} and {@code assets/}
 */
@ConfigurationProperties("gridline.spa")
public record SpaSettings(Path directory) {}
