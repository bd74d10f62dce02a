package gridline.campaign.schedule.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 进度项模板: one line of the schedule as the rulebook gives it, before it has dates.
 *
 * @param number 1 to 17
 * @param phase part of the roll-out
 * @param startDay first day, counted from the opening (day 0); negative before it
 * @param days how many days it may take, at least 1
 * @param owner who answers for it
 * @param evidence kinds that must be handed in to complete it, at least one
 * @param after numbers of the items that must be done before it (CP-21)
 * @param everyDays days after which it comes again once done; null for an item that is done once
 */
public record ItemTemplate(
        int number,
        Phase phase,
        int startDay,
        int days,
        OwnerRole owner,
        Set<EvidenceKind> evidence,
        List<Integer> after,
        @Nullable Integer everyDays) {

    public ItemTemplate {
        evidence = Set.copyOf(evidence);
        after = List.copyOf(after);
    }

    /** Rule id of the item, {@code CP-01} to {@code CP-17}. */
    public String ruleId() {
        return "CP-%02d".formatted(number);
    }

    /** First day of the item for an opening on the day given. */
    public LocalDate startsOn(LocalDate opening) {
        return opening.plusDays(startDay);
    }

    /** Last day of the item for an opening on the day given. */
    public LocalDate dueOn(LocalDate opening) {
        return startsOn(opening).plusDays(days - 1L);
    }

    public boolean recurs() {
        return everyDays != null;
    }
}
