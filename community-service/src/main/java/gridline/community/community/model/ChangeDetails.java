package gridline.community.community.model;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.time.LocalDate;
import java.util.List;

/**
 * 修改小区基本信息: replaces name, address, kind and households (CO-10 a).
 *
 * @param details the new ones, all of them
 * @param surveyFiguresInvented whether the figures are invented sample data; false when a person states them
 */
public record ChangeDetails(CommunityDetails details, boolean surveyFiguresInvented) {

    public Decision<Community> decide(Community community, LocalDate today) {
        List<Violation> violations = details.violations();
        if (!violations.isEmpty()) {
            return new Refused<>(violations);
        }
        Community changed = community.withDetails(details, surveyFiguresInvented, today);
        boolean same =
                details.equals(community.details()) && surveyFiguresInvented == community.surveyFiguresInvented();
        return same ? Decision.accepted(community) : Decision.accepted(changed, changed.described());
    }
}
