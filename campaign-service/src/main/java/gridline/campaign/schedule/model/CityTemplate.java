package gridline.campaign.schedule.model;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 地市模板: what a city adds to the items of the rulebook, version by version (CP-20). A version holds everything the one
 * before it held: nothing of a template is ever silently lost.
 *
 * @param gridPath path of the city
 * @param versions oldest first; numbered from the version after the one the service ships with
 */
public record CityTemplate(String gridPath, List<Version> versions) {

    public CityTemplate {
        versions = List.copyOf(versions);
    }

    /**
     * 版本.
     *
     * @param number version; a schedule keeps the one it was made from until it is given a newer one
     * @param added items on top of those of the rulebook
     * @param by staff id of who issued it
     * @param at when
     * @param reason why
     */
    public record Version(int number, List<ItemTemplate> added, String by, Instant at, String reason) {
        public Version {
            added = List.copyOf(added);
        }
    }

    public static CityTemplate empty(String gridPath) {
        return new CityTemplate(gridPath, List.of());
    }

    public Optional<Version> version(int number) {
        return versions.stream().filter(each -> each.number() == number).findFirst();
    }

    public Optional<Version> latest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** A further version; refused, with every reason, when an item is lost, taken twice, or comes after one it cannot. */
    public Decision<CityTemplate> issue(List<ItemTemplate> added, String by, Instant at, String reason, int shipped) {
        Violations faults = new Violations();
        Set<Integer> kept = new HashSet<>();
        for (ItemTemplate item : added) {
            faults.when(
                    item.number() <= ItemTemplate.LAST_ROUTINE,
                    () -> Violation.of("CP-20.number-reserved", "items").with("number", item.number()));
            faults.when(
                    item.after().stream()
                            .anyMatch(
                                    before -> before > ScheduleTemplate.ITEMS && !kept.contains(before) || before < 1),
                    () -> Violation.of("CP-20.unknown-predecessor", "items").with("number", item.number()));
            faults.when(
                    !kept.add(item.number()),
                    () -> Violation.of("CP-20.number-twice", "items").with("number", item.number()));
        }
        latest().ifPresent(last -> last.added().stream()
                .filter(item -> !kept.contains(item.number()))
                .forEach(lost ->
                        faults.add(Violation.of("CP-20.item-lost", "items").with("number", lost.number()))));
        return faults.orElse(() -> {
            List<Version> all = new ArrayList<>(versions);
            int next = latest().map(Version::number).orElse(shipped) + 1;
            all.add(new Version(next, added, by, at, reason));
            return Decision.accepted(new CityTemplate(gridPath, all));
        });
    }
}
