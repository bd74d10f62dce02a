package gridline.funnel.figures.web;

import gridline.funnel.figures.Figures;
import gridline.funnel.figures.model.Tally;
import gridline.platform.decision.Violation;
import gridline.platform.security.Caller;
import gridline.platform.security.GridPath;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.BadRequestException;
import gridline.platform.web.OutsideScopeException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * 经营数字接口: the funnel of a node of the org tree (FN-03), counted as customers change, a moment behind them.
 *
 * <ul>
 *   <li>{@code GET /figures/funnel?gridPath=&from=2026-01&to=2026-03&staffId=} this month if no months are given
 *   <li>{@code GET /figures/cohort?gridPath=&campaignId=} what became of the customers one campaign brought (CP-42)
 *   <li>{@code GET /figures/recount?gridPath=} whether a count from nothing gives the same; slow
 * </ul>
 */
@RestController
@RequestMapping("/api/funnel/v1/figures")
@Tag(name = "figures", description = "经营数字: the funnel in figures")
class FiguresController {

    private final Figures figures;
    private final Clock clock;

    FiguresController(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * 复核结果.
     *
     * @param equal whether both counts are the same
     * @param counted how many customers were counted as they changed
     * @param recounted how many there are
     */
    record Recount(String gridPath, boolean equal, long counted, long recounted) {}

    @GetMapping("/funnel")
    @Operation(summary = "漏斗报表: stages, conversion, time in stage, losses, people and forecast (FN-03)")
    FunnelReport funnel(
            @RequestParam @NotBlank @Size(max = 200) String gridPath,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Size(max = 100) @Nullable String staffId,
            Caller caller) {
        checked(gridPath, caller);
        YearMonth thisMonth = YearMonth.from(BusinessZone.today(clock));
        YearMonth last = to == null ? thisMonth : month(to, "to");
        YearMonth first = from == null ? last : month(from, "from");
        if (first.isAfter(last)) {
            throw BadRequestException.of(Violation.of("FN-03.period-reversed", "from"));
        }
        return FunnelReport.of(gridPath, first, last, staffId, figures.of(gridPath));
    }

    @GetMapping("/cohort")
    @Operation(summary = "活动线索: what became of the customers one campaign brought (FN-03, CP-42)")
    CohortReport cohort(
            @RequestParam @NotBlank @Size(max = 200) String gridPath,
            @RequestParam @NotBlank @Size(max = 64) String campaignId,
            Caller caller) {
        checked(gridPath, caller);
        return CohortReport.of(gridPath, figures.cohort(campaignId, gridPath));
    }

    @GetMapping("/recount")
    @Operation(summary = "复核: whether a count from nothing gives the same figures")
    Recount recount(@RequestParam @NotBlank @Size(max = 200) String gridPath, Caller caller) {
        checked(gridPath, caller);
        Tally counted = figures.of(gridPath);
        Tally fresh = figures.recount(gridPath);
        return new Recount(gridPath, counted.equals(fresh), customers(counted), customers(fresh));
    }

    private static void checked(String gridPath, Caller caller) {
        if (!GridPath.isValid(gridPath)) {
            throw new OutsideScopeException();
        }
        caller.requireCovers(gridPath);
    }

    private static long customers(Tally tally) {
        return tally.lost()
                + tally.now().values().stream().mapToLong(Long::longValue).sum();
    }

    private static YearMonth month(String text, String field) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            throw BadRequestException.of(Violation.of("FN-03.month", field));
        }
    }
}
