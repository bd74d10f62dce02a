package gridline.platform.sample;

import gridline.platform.security.AccessMatrix;
import gridline.platform.security.AccessRow;
import gridline.platform.security.Role;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service with one endpoint for each convention and each way to fail. */
@SpringBootApplication
public class SampleApplication {

    @Bean
    AccessMatrix sampleMatrix() {
        String base = "/api/sample/v1";
        return () -> List.of(
                AccessRow.get(base + "/things", Role.GRID_MANAGER, Role.SUPERVISOR),
                AccessRow.post(base + "/things", Role.GRID_MANAGER),
                AccessRow.get(base + "/things/{id}", Role.GRID_MANAGER, Role.ANALYST),
                AccessRow.put(base + "/things/{id}", Role.GRID_MANAGER),
                AccessRow.post(base + "/uploads", Role.GRID_MANAGER),
                AccessRow.post(base + "/files", Role.GRID_MANAGER),
                AccessRow.get(base + "/failures/{kind}", Role.GRID_MANAGER),
                AccessRow.get(base + "/map", Role.GRID_MANAGER),
                AccessRow.get(base + "/broken-list", Role.GRID_MANAGER));
    }
}
