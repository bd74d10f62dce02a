package gridline.platform.imports;

import gridline.platform.decision.Violation;
import gridline.platform.web.BadRequestException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** 清单类型目录: all kinds of lists that can be imported, by name. */
@Component
public class ImportKinds {

    private final Map<String, ImportKind<?>> byName = new TreeMap<>();

    ImportKinds(List<ImportKind<?>> kinds) {
        for (ImportKind<?> kind : kinds) {
            if (byName.put(kind.name(), kind) != null) {
                throw new IllegalStateException("two kinds of lists are called " + kind.name());
            }
        }
    }

    /** All kinds, by name. */
    public Collection<ImportKind<?>> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /** @throws BadRequestException (400) if there is no such kind */
    public ImportKind<?> require(String name) {
        ImportKind<?> kind = byName.get(name);
        if (kind == null) {
            throw BadRequestException.of(Violation.of("parameter-not-allowed", "kind")
                    .with("parameter", "kind")
                    .with("allowed", String.join(", ", byName.keySet())));
        }
        return kind;
    }
}
