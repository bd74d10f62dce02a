package gridline.platform.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Points a context under test (测试环境) to a real document store and the {@link TestTokens} issuer. The store is the
 * embedded one, started once per JVM, or the one {@code MONGODB_URI} names; each context gets a database of its own.
 *
 * <pre>{@code @ContextConfiguration(initializers = TestEnvironment.class)}</pre>
 */
public final class TestEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String service = context.getEnvironment().getProperty("gridline.service", "platform");
        String uri = Infrastructure.mongoUri();
        Map<String, Object> settings = new HashMap<>();
        settings.put("MONGODB_URI", uri);
        settings.put("spring.mongodb.uri", uri);
        settings.put(
                "spring.mongodb.database",
                service + "-" + ProcessHandle.current().pid() + "-" + CONTEXTS.incrementAndGet());
        settings.put("OIDC_ISSUER", TestTokens.issuer());
        settings.put("gridline.security.issuer", TestTokens.issuer());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-environment", settings));
    }
}
