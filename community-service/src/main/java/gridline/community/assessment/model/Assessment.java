package gridline.community.assessment.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 小区评估: how a community was graded, from what, by which rules and on which day, so that it can be explained and worked out
 * again (CO-23).
 *
 * @param communityId community, also the assessment's own id
 * @param communityName its name
 * @param gridPath path of its grid
 * @param inputs what was known
 * @param policy rules of its city
 * @param policyVersion their version; 0 for the default
 * @param assessedOn day it holds for, Asia/Shanghai
 * @param grade what came of it
 */
public record Assessment(
        String communityId,
        String communityName,
        String gridPath,
        Inputs inputs,
        ScoringPolicy policy,
        int policyVersion,
        LocalDate assessedOn,
        Grade grade) {

    /** Assesses a community. */
    public static Assessment of(
            String communityId,
            String communityName,
            String gridPath,
            Inputs inputs,
            ScoringPolicy policy,
            int policyVersion,
            LocalDate today) {
        return new Assessment(
                communityId,
                communityName,
                gridPath,
                inputs,
                policy,
                policyVersion,
                today,
                Grade.of(inputs, policy, today));
    }

    /** The same inputs under other rules: what if (CO-20). */
    public Assessment under(ScoringPolicy other) {
        return of(communityId, communityName, gridPath, inputs, other, policyVersion, assessedOn);
    }

    /** Day on which it has to be worked out again because time passes; null when time changes nothing. */
    public @Nullable LocalDate changesOn() {
        return Grade.changesOn(inputs, assessedOn);
    }
}
