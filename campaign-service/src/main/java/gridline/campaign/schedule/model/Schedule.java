package gridline.campaign.schedule.model;

import gridline.contracts.campaign.RolloutRebased;
import gridline.contracts.campaign.RolloutScheduled;
import gridline.contracts.campaign.ScheduleItemCompleted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        var schedule = new Schedule(
                community,
                opening,
                opened,
                template.version(),
                template.items().stream()
                        .map(item -> ScheduleItem.of(item, opening))
                        .toList());
        return Decision.accepted(
                schedule,
                new RolloutScheduled(
                        community.id(), community.name(), community.gridPath(), opening, schedule.items.size()));
    }

    /** CP-20: the opening moved; done items stay done. Moving to the day it is based on changes nothing. */
    public Decision<Schedule> rebase(LocalDate opening, boolean nowOpened, ScheduleTemplate template) {
        boolean openedNow = opened || nowOpened;
        if (opening.equals(openingDate)) {
            return Decision.accepted(new Schedule(community, openingDate, openedNow, templateVersion, items));
        }
        var moved = items.stream()
                .map(item -> item.rebased(template.item(item.number()), opening))
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
                .orElse(() -> completed(item, rules, completion));
    }

    private Decision<Schedule> completed(ScheduleItem item, ItemTemplate rules, Completion completion) {
        ScheduleItem done = item.completed(completion);
        var after = new Schedule(
                community,
                openingDate,
                opened,
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
                        .with("predecessor", "CP-%02d".formatted(before)))
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

    /** Items done for good. */
    public int doneItems() {
        return (int) items.stream().filter(ScheduleItem::isDone).count();
    }

    /** Items that can be done for good; the ones that recur do not count (CP-21). */
    public int countedItems() {
        return (int) items.stream().filter(item -> item.everyDays() == null).count();
    }

    public Status status() {
        if (doneItems() == countedItems()) {
            return Status.COMPLETED;
        }
        return opened ? Status.RUNNING : Status.PLANNED;
    }

    /** Earliest last day of an open item; there always is one, because item 17 recurs. */
    public LocalDate nextDueOn() {
        return earliest(ScheduleItem::dueOn);
    }

    /** Earliest first day of an open item. */
    public LocalDate nextStartsOn() {
        return earliest(ScheduleItem::startsOn);
    }

    private LocalDate earliest(Function<ScheduleItem, LocalDate> day) {
        return items.stream()
                .filter(ScheduleItem::isOpen)
                .map(day)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("item 17 recurs and is always open"));
    }
}
