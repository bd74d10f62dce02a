package gridline.platform.imports;

import gridline.platform.security.GridPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 导入任务: what is to be imported, how, and on whose behalf.
 *
 * @param kind kind of list
 * @param mode what rows may do to what is there
 * @param dryRun whether rows are only judged and nothing is stored
 * @param defaults values for cells the list leaves empty, by column name
 * @param columns labels of the file by the name of the column they mean, where whoever ordered it said so
 * @param staffId who ordered it
 * @param staffName display name of who ordered it
 * @param scopes paths of the org tree rows must lie in
 * @param today business day it was ordered on; stays when it is resumed on another
 * @param now moment it was ordered
 */
public record ImportOrder(
        String kind,
        ImportMode mode,
        boolean dryRun,
        Map<String, String> defaults,
        Map<String, String> columns,
        String staffId,
        String staffName,
        List<String> scopes,
        LocalDate today,
        Instant now) {

    public ImportOrder {
        // Orders of before columns could be matched by hand have none.
        columns = columns == null ? Map.of() : columns;
    }

    /** Whether whoever ordered the import may write there. */
    public boolean covers(String gridPath) {
        return scopes.stream().anyMatch(scope -> GridPath.covers(scope, gridPath));
    }

    public Optional<String> defaultOf(String column) {
        return Optional.ofNullable(defaults.get(column));
    }
}
