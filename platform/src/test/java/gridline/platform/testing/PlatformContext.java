package gridline.platform.testing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Ties an application under test to the store and the broker. Equal for test classes that share an application. */
record PlatformContext(String place, String service) implements ContextCustomizer {

    /** 应用定制工厂. */
    static final class Factory implements ContextCustomizerFactory {
        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
            PlatformTest wanted = TestContextAnnotationUtils.findMergedAnnotation(testClass, PlatformTest.class);
            if (wanted == null) {
                return null;
            }
            String place = wanted.shared().isEmpty() ? testClass.getSimpleName() : wanted.shared();
            return new PlatformContext(place.toLowerCase(Locale.ROOT), wanted.service());
        }
    }

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        MutablePropertySources sources = context.getEnvironment().getPropertySources();
        String run = place + "-" + Long.toString(System.nanoTime(), 36);
        Map<String, Object> values = new LinkedHashMap<>(Infrastructure.properties(run));
        if (!service.isEmpty()) {
            values.put("gridline.service", service);
        }
        place(sources, new MapPropertySource("platform test", values));
        ConfigurableListableBeanFactory beans = context.getBeanFactory();
        MovableClock clock = new MovableClock();
        beans.registerSingleton("clock", clock);
        beans.registerSingleton("eventSender", new EventSender(run + "."));
        String brokers = context.getEnvironment().getRequiredProperty("spring.kafka.bootstrap-servers");
        // As a definition, so that it is closed with the application.
        ((BeanDefinitionRegistry) beans)
                .registerBeanDefinition(
                        "eventRecorder",
                        new RootBeanDefinition(EventRecorder.class, () -> new EventRecorder(brokers, run + ".")));
    }

    /** Stronger than everything but what the test class itself says. */
    private static void place(MutablePropertySources sources, MapPropertySource ours) {
        List.of("Dynamic Test Properties", "Inlined Test Properties").stream()
                .filter(sources::contains)
                .max(Comparator.comparingInt(name -> sources.precedenceOf(sources.get(name))))
                .ifPresentOrElse(weakest -> sources.addAfter(weakest, ours), () -> sources.addFirst(ours));
    }
}
