package gridline.pricing.rule;

import gridline.pricing.rule.model.RuleSet;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Opens the package-private reader to tests of other packages. */
public final class ShippedRuleSets {

    private ShippedRuleSets() {}

    public static List<RuleSet> read() {
        return RuleSetFiles.read(List.of(new ClassPathResource("rule-sets/default.yaml")));
    }
}
