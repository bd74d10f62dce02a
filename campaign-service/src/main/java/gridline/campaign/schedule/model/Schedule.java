package gridline.campaign.schedule.model;

import gridline.contracts.campaign.RolloutRebased;
import gridline.contracts.campaign.RolloutScheduled;
import gridline.contracts.campaign.ScheduleItemCompleted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 销售进度控制表: the roll-out schedule of one community (CP-01 … CP-17), created by the event that it will open and moved
 * with the opening (CP-20).
 *
 * @param community the community it rolls out
 * @param openingDate day it is based on, planned or real
 * @param opened whether service has opened
 * @param templateVersion version of the template it was made from
 * @param items in the order of their numbers
 */
public record Schedule(
        Community community, LocalDate openingDate, boolean opened, int templateVersion, List<ScheduleItem> items) {

    public Schedule {
        items = List.copyOf(items);
    }

    /** The community as the schedule knows it; its id is also the schedule's. */
    public record Community(String id, String name, String gridPath) {}

    /** How far the roll-out has come. */
    public enum Status {
        /** Opening still ahead. */
        PLANNED,
        /** Service is open and work goes on. */
        RUNNING,
        /** Everything that is done once is done. */
        COMPLETED
    }

    /** CP-20: a new schedule for a community that opens on the day given. */
    public static Decision<Schedule> create(
            Community community, LocalDate opening, boolean opened, ScheduleTemplate template) {
        Map<Integer, ItemTemplate.Span> spans = template.spans(opening);
        var schedule = new Schedule(
                community,
                opening,
                opened,
                template.version(),
                template.items().stream()
                        .map(item -> ScheduleItem.of(item, span(spans, item.number())))
                        .toList());
        return Decision.accepted(
                schedule,
                new RolloutScheduled(
                        community.id(),
                        community.name(),
                        community.gridPath(),
                        opening,
                        schedule.mainItems().size()));
    }

    /** CP-20: the opening moved; done items stay done. Moving to the day it is based on changes nothing. */
    public Decision<Schedule> rebase(LocalDate opening, boolean nowOpened, ScheduleTemplate template) {
        boolean openedNow = opened || nowOpened;
        if (opening.equals(openingDate)) {
            return Decision.accepted(new Schedule(community, openingDate, openedNow, templateVersion, items));
        }
        Map<Integer, ItemTemplate.Span> spans = template.spans(opening);
        var moved = items.stream()
                .map(item -> item.rebased(template.item(item.number()), span(spans, item.number())))
                .toList();
        return Decision.accepted(
                new Schedule(community, opening, openedNow, templateVersion, moved),
                new RolloutRebased(community.id(), community.name(), community.gridPath(), openingDate, opening));
    }

    /**
     * CP-21: marks an item done. Refused, with every reason, when there is no such item, it is done already, an item it
     * comes after is open, evidence is missing, or the day lies in the future.
     */
    public Decision<Schedule> complete(int number, Completion completion, LocalDate today, ScheduleTemplate template) {
        Optional<ScheduleItem> found = item(number);
        if (found.isEmpty()) {
            return Decision.refused(Violation.of("CP-21.no-such-item", "number").with("number", number));
        }
        ScheduleItem item = found.get();
        ItemTemplate rules = template.item(number);
        return new Violations()
                .when(item.isDone(), () -> Violation.of("CP-20.already-done").with("item", rules.ruleId()))
                .addAll(openPredecessors(rules))
                .addAll(missingEvidence(rules, completion))
                .when(
                        completion.on().isAfter(today),
                        () -> Violation.of("CP-21.done-in-future", "doneOn").with("today", today.toString()))
                .orElse(() -> completed(item, rules, completion, template));
    }

    /** CP-21: gives an item to a person of the team; null gives it back to everybody of the owner's role. */
    public Decision<Schedule> assign(int number, @Nullable String person) {
        if (item(number).isEmpty()) {
            return Decision.refused(Violation.of("CP-21.no-such-item", "number").with("number", number));
        }
        return Decision.accepted(with(
                templateVersion,
                items.stream()
                        .map(item -> item.number() == number ? item.assigned(person) : item)
                        .toList()));
    }

    /** CP-20: takes over a newer version of the city's template: its further items join, all that is there stays. */
    public Decision<Schedule> adopt(ScheduleTemplate template) {
        List<ScheduleItem> all = new ArrayList<>(items);
        Map<Integer, ItemTemplate.Span> spans = template.spans(openingDate);
        template.items().stream()
                .filter(wanted -> item(wanted.number()).isEmpty())
                .forEach(wanted -> all.add(ScheduleItem.of(wanted, span(spans, wanted.number()))));
        return Decision.accepted(with(template.version(), all));
    }

    private static ItemTemplate.Span span(Map<Integer, ItemTemplate.Span> spans, int number) {
        return Objects.requireNonNull(spans.get(number), "every item of a template has its days");
    }

    private Schedule with(int version, List<ScheduleItem> changed) {
        return new Schedule(community, openingDate, opened, version, changed);
    }

    private Decision<Schedule> completed(
            ScheduleItem item, ItemTemplate rules, Completion completion, ScheduleTemplate template) {
        ScheduleItem done = item.completed(completion, template.calendar());
        var after = with(
                templateVersion,
                items.stream().map(each -> each == item ? done : each).toList());
        return Decision.accepted(
                after,
                new ScheduleItemCompleted(
                        community.id(),
                        community.name(),
                        community.gridPath(),
                        rules.ruleId(),
                        completion.on(),
                        after.doneItems(),
                        after.countedItems()));
    }

    private List<Violation> openPredecessors(ItemTemplate rules) {
        return rules.after().stream()
                .filter(before -> item(before).map(ScheduleItem::isOpen).orElse(true))
                .map(before -> Violation.of("CP-21.predecessor-open")
                        .with("item", rules.ruleId())
                        .with("predecessor", ItemTemplate.nameOf(before)))
                .toList();
    }

    private static List<Violation> missingEvidence(ItemTemplate rules, Completion completion) {
        Set<EvidenceKind> given =
                completion.evidence().stream().map(Evidence::kind).collect(Collectors.toSet());
        Set<EvidenceKind> missing = new TreeSet<>(rules.evidence());
        missing.removeAll(given);
        return missing.stream()
                .map(kind -> Violation.of("CP-21.evidence-missing", "evidence")
                        .with("item", rules.ruleId())
                        .with("evidence", kind))
                .toList();
    }

    public Optional<ScheduleItem> item(int number) {
        return items.stream().filter(item -> item.number() == number).findFirst();
    }

    /** Items without the daily work that has no number in the rulebook. */
    public List<ScheduleItem> mainItems() {
        return items.stream().filter(Schedule::isMain).toList();
    }

    /** The daily work that has no number in the rulebook. */
    public List<ScheduleItem> routines() {
        return items.stream().filter(item -> !isMain(item)).toList();
    }

    private static boolean isMain(ScheduleItem item) {
        return item.number() <= ScheduleTemplate.ITEMS || item.number() > ItemTemplate.LAST_ROUTINE;
    }

    /** Items done for good. */
    public int doneItems() {
        return (int) items.stream().filter(ScheduleItem::isDone).count();
    }

    /** Items that can be done for good; the ones that recur do not count (CP-21). */
    public int countedItems() {
        return (int) items.stream().filter(item -> item.everyDays() == null).count();
    }

    /** Whom open items were given to, each once. */
    public List<String> people() {
        return items.stream()
                .filter(ScheduleItem::isOpen)
                .map(ScheduleItem::assignee)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    public Status status() {
        if (doneItems() == countedItems()) {
            return Status.COMPLETED;
        }
        return opened ? Status.RUNNING : Status.PLANNED;
    }

    /** Earliest last day of an open item, daily work left out; there always is one, because item 17 recurs. */
    public LocalDate nextDueOn() {
        return earliest(ScheduleItem::dueOn, Schedule::isMain);
    }

    /** Earliest first day of an open item. */
    public LocalDate nextStartsOn() {
        return earliest(ScheduleItem::startsOn, _ -> true);
    }

    private LocalDate earliest(Function<ScheduleItem, LocalDate> day, Predicate<ScheduleItem> wanted) {
        return items.stream()
                .filter(ScheduleItem::isOpen)
                .filter(wanted)
                .map(day)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("item 17 recurs and is always open"));
    }
}
