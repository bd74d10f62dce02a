package gridline.campaign.vine.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 推荐关系: somebody brought somebody else.
 *
 * @param from who recommended: id of a lead, customer, household or property contact; never a name or number
 * @param to id of whom they brought; a person was brought by one other at most
 * @param declaration what was agreed with staff of a property company and who knows of it; mandatory for them (CO-32)
 * @param by staff id of who recorded it
 */
public record Recommendation(
        String from,
        String to,
        RecommendationKind kind,
        @Nullable String declaration,
        LocalDate on,
        String by) {}
