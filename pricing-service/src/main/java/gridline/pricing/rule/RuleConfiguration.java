package gridline.pricing.rule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Reads the rule sets at start-up; one that cannot be used stops the service. */
@Configuration(proxyBeanMethods = false)
class RuleConfiguration {

    /** @param patterns where the files are; a city's own may stand beside the shipped one */
    @Bean
    RuleSets ruleSets(
            ResourcePatternResolver files,
            @Value("${gridline.pricing.rule-sets:classpath*:rule-sets/*.yaml}") List<String> patterns)
            throws IOException {
        List<Resource> found = new ArrayList<>();
        for (String pattern : patterns) {
            found.addAll(List.of(files.getResources(pattern)));
        }
        found.sort(Comparator.comparing(Resource::getDescription));
        return new RuleSets(RuleSetFiles.read(found));
    }
}
