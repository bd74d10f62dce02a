package gridline.pricing.bundle;

import gridline.pricing.bundle.model.BundleMatrix;
import gridline.pricing.versioned.DataFiles;
import gridline.pricing.versioned.model.Versions;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the bundle matrices at start-up; one that cannot be used stops the service. */
@Configuration(proxyBeanMethods = false)
class BundleConfiguration {

    /** @param pattern where the files are */
    @Bean
    Versions<BundleMatrix> bundleMatrices(
            DataFiles files,
            @Value("${gridline.pricing.bundle-matrices:classpath*:bundle-matrices/*.yaml}") String pattern)
            throws IOException {
        return files.read(pattern, MatrixDocument.class, MatrixDocument::toMatrix);
    }
}
