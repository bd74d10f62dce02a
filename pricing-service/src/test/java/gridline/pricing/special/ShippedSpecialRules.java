package gridline.pricing.special;

import gridline.pricing.special.model.SpecialRules;
import gridline.pricing.versioned.DataFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The limits of special offers as they are shipped. */
public final class ShippedSpecialRules {

    public static final SpecialRules RULES = read();

    private ShippedSpecialRules() {}

    private static SpecialRules read() {
        try {
            return new DataFiles(new PathMatchingResourcePatternResolver())
                    .read(
                            "classpath:special-rules/default.yaml",
                            SpecialRulesDocument.class,
                            SpecialRulesDocument::toRules)
                    .inForce("/13", LocalDate.of(2026, 3, 2));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
