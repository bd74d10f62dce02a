package gridline.funnel;

import gridline.platform.testing.MovableClock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** A second process of the service in all but the JVM: own context, pools and port; same store, broker and clock. */
public final class Replica {

    private static final List<String> SHARED = List.of(
            "spring.mongodb.uri",
            "spring.mongodb.database",
            "spring.kafka.bootstrap-servers",
            "gridline.messaging.topic-prefix",
            "gridline.messaging.partitions",
            "gridline.funnel.max-claims-per-day");

    private Replica() {}

    public static ConfigurableApplicationContext of(Environment environment, MovableClock clock) {
        String[] settings = Stream.concat(
                        SHARED.stream().map(name -> name + "=" + environment.getRequiredProperty(name)),
                        Stream.of("server.port=0", "management.server.port=0"))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        ApplicationContextInitializer<ConfigurableApplicationContext> sameClock =
                context -> context.getBeanFactory().registerSingleton("clock", clock);
        return new SpringApplicationBuilder(FunnelApplication.class)
                .initializers(new Neighbours(), sameClock)
                .run(settings);
    }
}
