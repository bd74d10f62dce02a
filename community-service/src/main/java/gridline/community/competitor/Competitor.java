package gridline.community.competitor;

import gridline.contracts.community.CompetitorTier;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.util.regex.Pattern;

/**
 * 竞争对手: an operator we meet in the field. Operators are data: rules ask for the tier, never for a name.
 *
 * @param id 1 to 32 letters, digits, hyphens or underscores
 * @param name 1 to {@value #MAX_NAME} characters
 * @param tier which positioning applies to it
 */
public record Competitor(String id, String name, CompetitorTier tier) {

    public static final int MAX_NAME = 60;

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,32}");

    /** The competitor as described, or everything wrong with the description. */
    public static Decision<Competitor> describe(String id, String name, CompetitorTier tier) {
        return new Violations()
                .when(!ID.matcher(id).matches(), () -> Violation.of("competitor.id-malformed", "id"))
                .when(name.isBlank(), () -> Violation.of("competitor.name-missing", "name"))
                .when(
                        name.length() > MAX_NAME,
                        () -> Violation.of("competitor.name-too-long", "name").with("max", MAX_NAME))
                .orElse(() -> Decision.accepted(new Competitor(id, name.strip(), tier)));
    }
}
