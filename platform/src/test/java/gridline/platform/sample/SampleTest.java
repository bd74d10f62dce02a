package gridline.platform.sample;

import gridline.platform.testing.PlatformTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Runs the sample service on a real socket, store and issuer; one context for all of these tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "gridline.idempotency.lease=3s", "gridline.web.max-json-body=16KB"})
@PlatformTest(service = "sample", shared = "sample")
@interface SampleTest {}
