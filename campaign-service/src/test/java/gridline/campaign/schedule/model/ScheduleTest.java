package gridline.campaign.schedule.model;

import static gridline.campaign.schedule.model.Templates.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.campaign.RolloutRebased;
import gridline.contracts.campaign.RolloutScheduled;
import gridline.contracts.campaign.ScheduleItemCompleted;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final Schedule.Community JINXIU =
            new Schedule.Community("c-130102001001", "锦绣家园", "/13/1301/130102/130102001");
    private static final LocalDate OPENING = LocalDate.of(2027, 3, 1);

    @ParameterizedTest(name = "{0} runs from {1} to {2} for an opening on 2027-03-01")
    @CsvSource({
        "CP-01, 2027-01-29, 2027-02-03",
        "CP-02, 2027-01-29, 2027-02-10",
        "CP-03, 2027-02-02, 2027-02-12",
        "CP-04, 2027-02-15, 2027-02-16",
        "CP-05, 2027-02-17, 2027-02-19",
        "CP-06, 2027-02-22, 2027-02-25",
        "CP-07, 2027-03-01, 2027-03-02",
        "CP-08, 2027-03-02, 2027-03-07",
        "CP-09, 2027-03-02, 2027-03-07",
        "CP-10, 2027-03-08, 2027-03-28",
        "CP-11, 2027-03-22, 2027-03-26",
        "CP-12, 2027-03-15, 2027-03-29",
        "CP-13, 2027-03-22, 2027-03-30",
        "CP-14, 2027-03-31, 2027-05-28",
        "CP-15, 2027-04-15, 2027-05-13",
        "CP-16, 2027-04-30, 2027-05-29",
        "CP-17, 2027-03-08, 2027-03-12"
    })
    void cp20_datesEveryItemFromTheOpening(String ruleId, LocalDate starts, LocalDate due) {
        ScheduleItem item =
                planned().item(Integer.parseInt(ruleId.substring(3))).orElseThrow();

        assertThat(item.startsOn()).isEqualTo(starts);
        assertThat(item.dueOn()).isEqualTo(due);
    }

    @Test
    void cp20_creationIsAnEventWithSeventeenItems() {
        var decision = Schedule.create(JINXIU, OPENING, false, SHIPPED);

        assertThat(accepted(decision).events())
                .containsExactly(new RolloutScheduled(JINXIU.id(), JINXIU.name(), JINXIU.gridPath(), OPENING, 17));
    }

    @Test
    void cp20_rebasingMovesOpenItemsAndKeepsDoneOnes() {
        Schedule schedule = done(planned(), 1);
        LocalDate later = OPENING.plusDays(14);

        var decision = accepted(schedule.rebase(later, false, SHIPPED));

        Schedule moved = decision.state();
        assertThat(moved.item(1)).isEqualTo(schedule.item(1));
        assertThat(moved.item(7).orElseThrow().startsOn()).isEqualTo(later);
        assertThat(decision.events())
                .containsExactly(new RolloutRebased(JINXIU.id(), JINXIU.name(), JINXIU.gridPath(), OPENING, later));
    }

    @Test
    void cp20_rebasingToTheSameDayChangesNothing() {
        Schedule schedule = planned();

        var decision = accepted(schedule.rebase(OPENING, false, SHIPPED));

        assertThat(decision.state()).isEqualTo(schedule);
        assertThat(decision.events()).isEmpty();
    }

    @Test
    void cp20_rebasingThereAndBackRestoresOpenItems() {
        Schedule schedule = done(planned(), 1, 2);

        Schedule moved =
                accepted(schedule.rebase(OPENING.plusDays(40), false, SHIPPED)).state();
        Schedule back = accepted(moved.rebase(OPENING, false, SHIPPED)).state();

        assertThat(back).isEqualTo(schedule);
    }

    @Test
    void cp17_comesAgainAfterItWasDone() {
        LocalDate day = LocalDate.of(2027, 3, 10);

        var decision = accepted(planned().complete(17, completion(day, EvidenceKind.TABLE), day, SHIPPED));

        ScheduleItem item = decision.state().item(17).orElseThrow();
        assertThat(item.isOpen()).isTrue();
        assertThat(item.startsOn()).isEqualTo(LocalDate.of(2027, 4, 9));
        assertThat(item.dueOn()).isEqualTo(LocalDate.of(2027, 4, 13));
        assertThat(item.completions()).hasSize(1);
    }

    @Test
    void cp20_anItemThatRecursKeepsItsNextTurnWhenTheOpeningMoves() {
        LocalDate day = LocalDate.of(2027, 3, 10);
        Schedule schedule = accepted(planned().complete(17, completion(day, EvidenceKind.TABLE), day, SHIPPED))
                .state();

        Schedule moved =
                accepted(schedule.rebase(OPENING.plusDays(5), false, SHIPPED)).state();

        assertThat(moved.item(17)).isEqualTo(schedule.item(17));
    }

    @Test
    void cp21_refusesWithEveryReasonAtOnce() {
        LocalDate today = LocalDate.of(2027, 3, 1);

        var decision = planned().complete(8, completion(today.plusDays(1), EvidenceKind.PLAN), today, SHIPPED);

        assertThat(codes(decision))
                .containsExactlyInAnyOrder(
                        "CP-21.predecessor-open",
                        "CP-21.evidence-missing",
                        "CP-21.evidence-missing",
                        "CP-21.done-in-future");
    }

    @Test
    void cp20_refusesToDoAnItemTwice() {
        Schedule schedule = done(planned(), 1);

        assertThat(codes(schedule.complete(1, completion(OPENING, EvidenceKind.TABLE), OPENING, SHIPPED)))
                .containsExactly("CP-20.already-done");
    }

    @Test
    void cp21_refusesAnItemThatDoesNotExist() {
        assertThat(codes(planned().complete(99, completion(OPENING), OPENING, SHIPPED)))
                .containsExactly("CP-21.no-such-item");
    }

    @Test
    void cp21_progressCountsWhatIsDoneForGood() {
        var decision = accepted(planned().complete(1, completion(OPENING, EvidenceKind.TABLE), OPENING, SHIPPED));

        assertThat(decision.events())
                .containsExactly(new ScheduleItemCompleted(
                        JINXIU.id(), JINXIU.name(), JINXIU.gridPath(), "CP-01", OPENING, 1, 16));
    }

    @Test
    void cp21_allSixteenItemsInOrderCompleteTheSchedule() {
        Schedule opened = accepted(planned().rebase(OPENING, true, SHIPPED)).state();
        assertThat(opened.status()).isEqualTo(Schedule.Status.RUNNING);

        Schedule finished = done(opened, IntStream.rangeClosed(1, 16).toArray());

        assertThat(finished.status()).isEqualTo(Schedule.Status.COMPLETED);
        assertThat(finished.nextDueOn()).isEqualTo(LocalDate.of(2027, 3, 12));
    }

    @Test
    void cp21_isOverdueFromTheDayAfterTheLast() {
        ScheduleItem item = planned().item(7).orElseThrow();

        assertThat(item.isOverdue(LocalDate.of(2027, 3, 2))).isFalse();
        assertThat(item.isOverdue(LocalDate.of(2027, 3, 3))).isTrue();
    }

    private static Schedule planned() {
        return accepted(Schedule.create(JINXIU, OPENING, false, SHIPPED)).state();
    }

    private static Schedule done(Schedule schedule, int... numbers) {
        Schedule result = schedule;
        for (int number : numbers) {
            EvidenceKind[] evidence = SHIPPED.item(number).evidence().toArray(EvidenceKind[]::new);
            result = accepted(result.complete(number, completion(OPENING, evidence), OPENING, SHIPPED))
                    .state();
        }
        return result;
    }

    private static Completion completion(LocalDate on, EvidenceKind... kinds) {
        List<Evidence> evidence = Arrays.stream(kinds)
                .map(kind -> new Evidence(kind, "见档案", null))
                .toList();
        return new Completion(on, "u-gm-jianbei", "", evidence);
    }

    private static Accepted<Schedule> accepted(Decision<Schedule> decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        return (Accepted<Schedule>) decision;
    }

    private static List<String> codes(Decision<Schedule> decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        return ((Refused<Schedule>) decision)
                .violations().stream().map(Violation::code).toList();
    }
}
