package gridline.campaign.vine.model;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * 藤 (CP-33): all recommendations of one community. One document, so that two recorded at once cannot close a circle together. Since
 * everybody was brought by one other at most and nobody by those they brought, it is a forest.
 *
 * @param id id of the community
 */
public record Vine(String id, String gridPath, List<Recommendation> links) {

    /** More than a community has; beyond it something else is the matter. */
    public static final int MOST = 5_000;

    public Vine {
        links = List.copyOf(links);
    }

    /** CP-33: records that somebody brought somebody, property staff only declared (CP-31); the same again changes nothing. */
    public Decision<Vine> add(Recommendation link, LocalDate today) {
        Optional<Recommendation> before = broughtBy(link.to());
        if (before.isPresent() && before.get().from().equals(link.from())) {
            return Decision.accepted(this);
        }
        boolean undeclared = link.kind() == RecommendationKind.PROPERTY
                && Objects.requireNonNullElse(link.declaration(), "").isBlank();
        return new Violations()
                .when(link.from().equals(link.to()), () -> Violation.of("CP-33.self", "to"))
                .when(
                        before.isPresent(),
                        () -> Violation.of("CP-33.brought-already", "to")
                                .with("from", before.orElseThrow().from()))
                .when(
                        !link.from().equals(link.to()) && ancestors(link.from()).contains(link.to()),
                        () -> Violation.of("CP-33.circle", "from"))
                .when(undeclared, () -> Violation.of("CO-32.recommendation-not-declared", "declaration"))
                .when(
                        link.on().isAfter(today),
                        () -> Violation.of("CP-33.in-future", "on").with("today", today))
                .when(links.size() >= MOST, () -> Violation.of("CP-33.too-many").with("most", MOST))
                .orElse(() -> Decision.accepted(with(link)));
    }

    /** Takes a link back that was recorded by mistake; one that is not there changes nothing. */
    public Decision<Vine> remove(String to) {
        return Decision.accepted(new Vine(
                id,
                gridPath,
                links.stream().filter(each -> !each.to().equals(to)).toList()));
    }

    public Optional<Recommendation> broughtBy(String person) {
        return links.stream().filter(each -> each.to().equals(person)).findFirst();
    }

    /** Who brought this one, who brought that one, and so on. */
    public Set<String> ancestors(String person) {
        Set<String> found = new HashSet<>();
        Optional<Recommendation> link = broughtBy(person);
        while (link.isPresent() && found.add(link.get().from())) {
            link = broughtBy(link.get().from());
        }
        return found;
    }

    /** Everybody in it with how many they brought themselves and in all, those who brought most first. */
    public List<VineNode> nodes() {
        Map<String, List<String>> brought = new HashMap<>();
        Set<String> people = new HashSet<>();
        for (Recommendation link : links) {
            brought.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link.to());
            people.add(link.from());
            people.add(link.to());
        }
        return people.stream()
                .map(each -> new VineNode(
                        each,
                        brought.getOrDefault(each, List.of()).size(),
                        below(each, brought),
                        ancestors(each).size()))
                .sorted(VineNode.MOST_FIRST)
                .toList();
    }

    private static int below(String person, Map<String, List<String>> brought) {
        Deque<String> open = new ArrayDeque<>(brought.getOrDefault(person, List.of()));
        int count = 0;
        while (!open.isEmpty()) {
            open.addAll(brought.getOrDefault(open.pop(), List.of()));
            count++;
        }
        return count;
    }

    private Vine with(Recommendation link) {
        List<Recommendation> all = new ArrayList<>(links);
        all.add(link);
        return new Vine(id, gridPath, all);
    }
}
