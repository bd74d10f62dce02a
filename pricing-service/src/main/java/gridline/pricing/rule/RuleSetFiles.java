package gridline.pricing.rule;

import gridline.platform.decision.Violation;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.rule.model.RuleSetCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** 规则集文件: reads rule sets from YAML, strictly: an unknown field, a missing one or a rule set that cannot be used stops the start. */
final class RuleSetFiles {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private RuleSetFiles() {}

    /**
     * Reads all files.
     *
     * @throws IllegalStateException naming every file at fault and everything wrong with it
     */
    static List<RuleSet> read(List<Resource> files) {
        List<RuleSet> read = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Resource file : files) {
            try {
                RuleSet rules = read(file);
                List<Violation> violations = RuleSetCheck.violations(rules);
                if (violations.isEmpty()) {
                    read.add(rules);
                } else {
                    faults.add(file.getDescription() + ": " + violations);
                }
            } catch (JacksonException | YAMLException | IllegalArgumentException unreadable) {
                faults.add(file.getDescription() + ": " + unreadable.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("rule sets cannot be used: " + String.join("; ", faults));
        }
        return read;
    }

    private static RuleSet read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            if (!(tree instanceof Map<?, ?> fields)) {
                throw new IllegalArgumentException("not a YAML mapping");
            }
            return MAPPER.convertValue(fields, RuleSetDocument.class).toRuleSet();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
