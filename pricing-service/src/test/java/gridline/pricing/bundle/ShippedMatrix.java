package gridline.pricing.bundle;

import gridline.pricing.bundle.model.BundleMatrix;
import gridline.pricing.versioned.DataFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The matrix as it is shipped. */
public final class ShippedMatrix {

    public static final BundleMatrix MATRIX = read("classpath:bundle-matrices/wo-business.yaml");

    private ShippedMatrix() {}

    public static BundleMatrix read(String pattern) {
        try {
            return new DataFiles(new PathMatchingResourcePatternResolver())
                    .read(pattern, MatrixDocument.class, MatrixDocument::toMatrix)
                    .inForce("/13/1301", LocalDate.of(2026, 3, 2));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
