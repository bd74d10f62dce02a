package gridline.campaign.schedule.model;

import gridline.platform.decision.Violation;
import java.util.List;
import java.util.Optional;

/**
 * 调查闸门: what the campaign knows of a community's survey file. While it is incomplete the posters (CP-07) may not go up,
 * unless a supervisor waived it (CO-11).
 *
 * @param communityId community
 * @param complete whether everything is known
 * @param percent completeness, 0 to 100
 * @param missing what is missing, for example {@code OCCUPANCY} or {@code PRICES:telecom}
 * @param waived whether a supervisor waived it
 */
public record SurveyGate(String communityId, boolean complete, int percent, List<String> missing, boolean waived) {

    /** Item the gate stands before: the posters. */
    public static final int POSTERS = 7;

    public SurveyGate {
        missing = List.copyOf(missing);
    }

    /** Of a community nobody surveyed. */
    public static SurveyGate unsurveyed(String communityId) {
        return new SurveyGate(communityId, false, 0, List.of(), false);
    }

    public boolean open() {
        return complete || waived;
    }

    /** Why an item may not be done yet; empty when the gate is open or does not stand before it. */
    public Optional<Violation> refusal(int item) {
        if (item != POSTERS || open()) {
            return Optional.empty();
        }
        return Optional.of(
                missing.isEmpty()
                        ? Violation.of("CO-11.not-surveyed")
                        : Violation.of("CO-11.survey-incomplete")
                                .with("percent", percent)
                                .with("missing", String.join(", ", missing)));
    }
}
