package gridline.community.community.model;

import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.util.List;

/**
 * 修改小区基本信息: replaces name, address, kind and households (CO-10 a).
 *
 * @param details the new ones, all of them
 * @param surveyFiguresInvented whether the figures are invented sample data; false when a person states them
 */
public record ChangeDetails(CommunityDetails details, boolean surveyFiguresInvented) {

    public Decision<Community> decide(Community community) {
        List<Violation> violations = details.violations();
        return violations.isEmpty()
                ? new Accepted<>(community.withDetails(details, surveyFiguresInvented), List.of())
                : new Refused<>(violations);
    }
}
