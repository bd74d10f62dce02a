package gridline.pricing.rule;

import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Kinds;
import gridline.platform.persistence.Versioned;
import gridline.pricing.rule.model.Rule;
import gridline.pricing.rule.model.RuleSetVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.data.mongodb.core.query.Criteria;

/** Reads the shipped rule sets at start-up, where one that cannot be used stops the service, and says where others are kept. */
@Configuration(proxyBeanMethods = false)
class RuleConfiguration {

    static final String COLLECTION = "ruleSets";

    @Bean
    Kinds<Rule> ruleKinds() {
        return Kinds.of(
                Rule.class,
                Map.ofEntries(
                        Map.entry("UNDERCUT", Rule.Undercut.class),
                        Map.entry("PREMIUM", Rule.Premium.class),
                        Map.entry("SAME_PRICE", Rule.SamePrice.class),
                        Map.entry("FLOOR_AT_COMPARED_STEP", Rule.FloorAtComparedStep.class),
                        Map.entry("NEVER_CHEAPER_AT_SAME_SPEED", Rule.NeverCheaperAtSameSpeed.class),
                        Map.entry("MINIMUM_FEE", Rule.MinimumFee.class),
                        Map.entry("MAXIMUM_FEE", Rule.MaximumFee.class),
                        Map.entry("BAND", Rule.Band.class),
                        Map.entry("DIVISIBLE_FEE", Rule.DivisibleFee.class),
                        Map.entry("LIMITED", Rule.Limited.class)));
    }

    /** A few for each city: no index beside the id. */
    @Bean
    Aggregates<RuleSetVersion> ruleSetVersions(AggregatesFactory factory) {
        return factory.of(COLLECTION, RuleSetVersion.class);
    }

    /** @param patterns where the files are; a city's own may stand beside the shipped one */
    @Bean
    RuleSets ruleSets(
            ResourcePatternResolver files,
            @Value("${gridline.pricing.rule-sets:classpath*:rule-sets/*.yaml}") List<String> patterns,
            Aggregates<RuleSetVersion> stored)
            throws IOException {
        List<Resource> found = new ArrayList<>();
        for (String pattern : patterns) {
            found.addAll(List.of(files.getResources(pattern)));
        }
        found.sort(Comparator.comparing(Resource::getDescription));
        return new RuleSets(
                RuleSetFiles.read(found),
                () -> stored.stream(Criteria.where("state.approval.by").exists(true))
                        .map(Versioned::state));
    }
}
