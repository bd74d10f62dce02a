package gridline.platform.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** 平台默认配置: settings every service shares, weaker than anything a service or its environment says. */
final class PlatformDefaults implements EnvironmentPostProcessor, Ordered {

    private static final String PRODUCTION = "production";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of(PRODUCTION))) {
            add(environment, "platform-defaults-production");
        }
        add(environment, "platform-defaults");
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private static void add(ConfigurableEnvironment environment, String name) {
        try {
            environment
                    .getPropertySources()
                    .addLast(new ResourcePropertySource(
                            name, new ClassPathResource("gridline/platform/" + name + ".properties")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name, unreadable);
        }
    }
}
