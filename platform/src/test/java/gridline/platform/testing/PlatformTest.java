package gridline.platform.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * 平台测试: beside {@code @SpringBootTest}, gives the application a database and topics of its own on a real store and a
 * real broker, which run once per JVM, lets it trust {@link TestTokens}, and adds three beans: {@link MovableClock},
 * {@link EventRecorder} and {@link EventSender}. Every command to the store is held against the portable subset. With {@code MONGODB_URI} in the
 * environment the tests run on that MongoDB instead of the embedded store.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextCustomizerFactories(PlatformContext.Factory.class)
public @interface PlatformTest {

    /** Test classes with the same name here share an application, its database and topics; else each has its own. */
    String shared() default "";

    /** Sets {@code gridline.service}; not needed in the module of a service, whose own configuration says it. */
    String service() default "";
}
