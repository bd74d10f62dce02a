package gridline.pricing.versioned;

import gridline.pricing.versioned.model.VersionedData;
import gridline.pricing.versioned.model.Versions;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** 数据文件: reads versioned data from YAML, strictly; what cannot be used stops the start, with every file at fault named. */
@Component
public final class DataFiles {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final ResourcePatternResolver files;

    public DataFiles(ResourcePatternResolver files) {
        this.files = files;
    }

    /**
     * All versions found.
     *
     * @param pattern where the files are
     * @param type record of one file
     * @param toData its data; throws {@link IllegalArgumentException} for data that cannot be used
     * @throws IllegalStateException naming what cannot be used
     */
    public <D, T extends VersionedData> Versions<T> read(String pattern, Class<D> type, Function<D, T> toData)
            throws IOException {
        List<T> read = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        List<Resource> found = new ArrayList<>(List.of(files.getResources(pattern)));
        found.sort(Comparator.comparing(Resource::getDescription));
        for (Resource file : found) {
            try {
                read.add(toData.apply(MAPPER.convertValue(tree(file), type)));
            } catch (JacksonException | YAMLException | IllegalArgumentException unusable) {
                faults.add(file.getDescription() + ": " + unusable.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("data cannot be used: " + String.join("; ", faults));
        }
        return new Versions<>(read);
    }

    private static Map<?, ?> tree(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            if (!(tree instanceof Map<?, ?> fields)) {
                throw new IllegalArgumentException("not a YAML mapping");
            }
            return fields;
        }
    }
}
