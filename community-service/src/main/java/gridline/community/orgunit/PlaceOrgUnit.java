package gridline.community.orgunit;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 设置组织机构: puts a unit into the tree or renames it. Doing it again changes nothing. A unit keeps its level and its
 * parent, because the paths of everything below it hang on them.
 *
 * @param id 1 to 32 letters, digits or underscores
 * @param kind level
 * @param name 1 to {@value #MAX_NAME} characters
 * @param parentId unit above; null for a province only
 */
public record PlaceOrgUnit(
        String id, OrgUnitKind kind, String name, @Nullable String parentId) {

    public static final int MAX_NAME = 60;

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_]{1,32}");

    /**
     * @param existing the unit as it is, null when new
     * @param parent the unit {@link #parentId} names, null when there is none
     */
    public Decision<OrgUnit> decide(@Nullable OrgUnit existing, @Nullable OrgUnit parent) {
        Violations violations = new Violations()
                .when(!ID.matcher(id).matches(), () -> Violation.of("org.id-malformed", "id"))
                .when(name.isBlank(), () -> Violation.of("org.name-missing", "name"))
                .when(
                        name.length() > MAX_NAME,
                        () -> Violation.of("org.name-too-long", "name").with("max", MAX_NAME))
                .when(
                        name.chars().anyMatch(Character::isISOControl),
                        () -> Violation.of("org.control-character", "name"));
        violationOfPlace(parent).ifPresent(violations::add);
        if (existing != null) {
            violations.when(
                    existing.kind() != kind,
                    () -> Violation.of("org.kind-fixed", "kind")
                            .with("kind", existing.kind().name()));
            violations.when(
                    !Objects.equals(existing.parentId(), parentId),
                    () -> Violation.of("org.parent-fixed", "parent")
                            .with("parent", Objects.requireNonNullElse(existing.parentId(), "-")));
            violations.when(
                    existing.mergedInto() != null,
                    () -> Violation.of("org.merged-away").with("id", id));
        }
        return violations.orElse(() -> Decision.accepted(
                existing != null
                        ? existing.named(name)
                        : new OrgUnit(id, kind, name, parentId, (parent == null ? "" : parent.path()) + "/" + id)));
    }

    private Optional<Violation> violationOfPlace(@Nullable OrgUnit parent) {
        Optional<OrgUnitKind> above = kind.above();
        if (above.isEmpty()) {
            return parentId == null ? Optional.empty() : Optional.of(Violation.of("org.parent-not-allowed", "parent"));
        }
        if (parentId == null) {
            return Optional.of(Violation.of("org.parent-missing", "parent")
                    .with("expected", above.get().name()));
        }
        if (parent == null) {
            return Optional.of(Violation.of("org.parent-unknown", "parent").with("parent", parentId));
        }
        return parent.kind() == above.get()
                ? Optional.empty()
                : Optional.of(Violation.of("org.kind-order", "parent")
                        .with("kind", kind.name())
                        .with("expected", above.get().name())
                        .with("found", parent.kind().name()));
    }
}
