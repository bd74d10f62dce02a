package gridline.community.community.model;

import gridline.contracts.community.BuildState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 覆盖事实: one statement about how far the network has come in a community, kept for ever (CO-02).
 *
 * @param buildState 建设状态 stated
 * @param source who stated it
 * @param listVersion version of the list it stands in, as the source calls it
 * @param asOf day the statement speaks of, Asia/Shanghai
 * @param plannedOpening day the opening is planned for; only with PLANNED and IN_BUILD
 * @param recordedAt when we learnt it
 * @param recordedBy staff id of who recorded it
 */
public record CoverageFact(
        BuildState buildState,
        CoverageSource source,
        String listVersion,
        LocalDate asOf,
        @Nullable LocalDate plannedOpening,
        Instant recordedAt,
        String recordedBy) {

    /** Whether the list is older than the given number of days: shown as stale (CO-02). */
    public boolean isStale(LocalDate today, int staleAfterDays) {
        return asOf.plusDays(staleAfterDays).isBefore(today);
    }
}
