package gridline.pricing.bundle;

import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.pricing.bundle.model.BundleMatrix;
import gridline.pricing.bundle.model.BundleRecord;
import gridline.pricing.versioned.DataFiles;
import gridline.pricing.versioned.model.Versions;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where recorded bundles are kept; and the matrices, read at start-up: one that cannot be used stops the service. */
@Configuration(proxyBeanMethods = false)
class BundleConfiguration {

    static final String RECORDS = "bundleRecords";

    @Bean
    Aggregates<BundleRecord> bundleRecords(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure(RECORDS, "state.customerId", "-createdAt")
                .ensure(RECORDS, "state.gridPath", "-createdAt")
                .ensure(RECORDS, "-createdAt", "-_id");
        return factory.of(RECORDS, BundleRecord.class);
    }

    /** @param pattern where the files are */
    @Bean
    Versions<BundleMatrix> bundleMatrices(
            DataFiles files,
            @Value("${gridline.pricing.bundle-matrices:classpath*:bundle-matrices/*.yaml}") String pattern)
            throws IOException {
        return files.read(pattern, MatrixDocument.class, MatrixDocument::toMatrix);
    }
}
