package gridline.campaign.schedule.model;

import static gridline.campaign.schedule.model.Templates.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** CP-20: whatever is done and however often the opening moves, done items stay done and re-basing is idempotent. */
class ScheduleProperties {

    private static final LocalDate OPENING = LocalDate.of(2027, 2, 5);
    private static final Schedule.Community COMMUNITY =
            new Schedule.Community("c-130102001001", "锦绣家园", "/13/1301/130102/130102001");

    @Property
    void cp20_rebasingTwiceIsRebasingOnce(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 17) Integer> done,
            @ForAll @IntRange(min = -400, max = 400) int days) {
        Schedule schedule = withDone(done);
        LocalDate opening = OPENING.plusDays(days);

        Schedule once = state(schedule.rebase(opening, false, SHIPPED));
        Decision<Schedule> twice = once.rebase(opening, false, SHIPPED);

        assertThat(state(twice)).isEqualTo(once);
        assertThat(((Accepted<Schedule>) twice).events()).isEmpty();
    }

    @Property
    void cp20_whatIsDoneStaysDone(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 17) Integer> done,
            @ForAll @Size(max = 5) List<@IntRange(min = -400, max = 400) Integer> moves) {
        Schedule schedule = withDone(done);
        Schedule moved = schedule;
        for (int days : moves) {
            moved = state(moved.rebase(OPENING.plusDays(days), false, SHIPPED));
        }

        assertThat(moved.items()).hasSameSizeAs(SHIPPED.items());
        assertThat(moved.mainItems()).hasSize(ScheduleTemplate.ITEMS);
        for (ScheduleItem item : schedule.items()) {
            if (!item.completions().isEmpty()) {
                assertThat(moved.item(item.number())).contains(item);
            }
        }
        for (ScheduleItem item : moved.items()) {
            assertThat(item.dueOn()).isAfterOrEqualTo(item.startsOn());
        }
    }

    @Property
    void cp20_beforeTheLaunchNothingWaitsForWhatEndsLater(@ForAll @IntRange(min = -700, max = 700) int days) {
        LocalDate opening = OPENING.plusDays(days);

        Map<Integer, ItemTemplate.Span> spans = SHIPPED.spans(opening);

        for (ItemTemplate item : SHIPPED.items()) {
            ItemTemplate.Span span = spans.get(item.number());
            if (item.workingDays() != null) {
                assertThat(SHIPPED.calendar().isWorking(span.startsOn())).isTrue();
                assertThat(SHIPPED.calendar().isWorking(span.dueOn())).isTrue();
                assertThat(span.startsOn().datesUntil(span.dueOn().plusDays(1)).filter(SHIPPED.calendar()::isWorking))
                        .hasSize(item.workingDays());
            }
            if (item.startDay() < 0) {
                assertThat(span.dueOn()).isBefore(opening);
                for (int before : item.after()) {
                    assertThat(spans.get(before).dueOn()).isBefore(span.startsOn());
                }
            }
        }
    }

    /** Does the items that may be done in the order drawn; the others are refused and stay open. */
    private static Schedule withDone(List<Integer> numbers) {
        Schedule schedule = state(Schedule.create(COMMUNITY, OPENING, false, SHIPPED));
        for (int number : numbers) {
            List<Evidence> evidence = SHIPPED.item(number).evidence().stream()
                    .map(kind -> new Evidence(kind, "见档案", null))
                    .toList();
            Decision<Schedule> decision =
                    schedule.complete(number, new Completion(OPENING, "u-1", "", evidence), OPENING, SHIPPED);
            schedule = decision instanceof Accepted<Schedule>(Schedule next, var events) ? next : schedule;
        }
        return schedule;
    }

    private static Schedule state(Decision<Schedule> decision) {
        return ((Accepted<Schedule>) decision).state();
    }
}
