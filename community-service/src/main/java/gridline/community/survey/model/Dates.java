package gridline.community.survey.model;

import gridline.platform.decision.Violation;
import java.time.LocalDate;
import java.util.List;

/** 调查日期: nothing is found in the future (CO-10). */
final class Dates {

    private Dates() {}

    /** Why a day something was found on is refused; empty when it is not. */
    static List<Violation> observed(LocalDate day, LocalDate today, String field) {
        if (day.isAfter(today)) {
            return List.of(Violation.of("CO-10.found-in-future", field)
                    .with("day", day)
                    .with("today", today));
        }
        return day.isBefore(StateFacts.EARLIEST)
                ? List.of(Violation.of("CO-10.found-too-early", field).with("earliest", StateFacts.EARLIEST))
                : List.of();
    }
}
