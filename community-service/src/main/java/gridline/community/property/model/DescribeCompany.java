package gridline.community.property.model;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 登记物业公司: puts a company on file, or changes its name and kind (CO-30).
 *
 * @param name 1 to {@value #MAX_NAME} characters
 */
public record DescribeCompany(String name, PropertyCompany.Kind kind) {

    public static final int MAX_NAME = 100;

    /** @param existing the company as it is; null for a new one */
    public Decision<PropertyCompany> decide(String id, String gridPath, @Nullable PropertyCompany existing) {
        return new Violations()
                .when(
                        name.isBlank()
                                || name.length() > MAX_NAME
                                || name.chars().anyMatch(Character::isISOControl),
                        () -> Violation.of("CO-30.name", "name").with("max", MAX_NAME))
                .orElse(() -> Decision.accepted(
                        existing == null
                                ? new PropertyCompany(
                                        id, gridPath, name, kind, List.of(), null, List.of(), List.of(), List.of(),
                                        List.of())
                                : existing.described(name, kind)));
    }
}
