package gridline.funnel;

import gridline.platform.testing.PlatformTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Runs the service on a real socket, store and broker; one application for all of these tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = FunnelApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            // Many tests claim as the same two people on the same day.
            "gridline.funnel.max-claims-per-day=10000",
            "gridline.http.clients.community.time-limit=500ms",
            "gridline.http.clients.pricing.time-limit=500ms"
        })
@PlatformTest(shared = "funnel")
@ContextConfiguration(initializers = Neighbours.class)
public @interface FunnelTest {}
