package gridline.campaign.budget.model;

import gridline.contracts.Money;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 季度预算 (CP-50 … CP-52): what a grid may spend in a quarter, by category: planned, approved, then reserved and spent
 * against what was approved. One document, so reserving is never above what is left.
 *
 * @param id identity
 * @param gridPath grid or branch it belongs to
 * @param quarter for example 2026-Q2
 * @param status where it stands
 * @param lines what is planned
 * @param extras spending beyond the plan a supervisor was asked for
 * @param entries what was reserved and spent
 * @param plannedBy staff id of who planned it
 * @param ruling who approved or rejected it; null while nobody has
 */
public record Budget(
        String id,
        String gridPath,
        String quarter,
        Status status,
        List<BudgetLine> lines,
        List<BudgetExtra> extras,
        List<BudgetEntry> entries,
        String plannedBy,
        @Nullable BudgetSign ruling) {

    public Budget {
        lines = List.copyOf(lines);
        extras = List.copyOf(extras);
        entries = List.copyOf(entries);
    }

    /** 状态. */
    public enum Status {
        /** 编制中. */
        DRAFT,
        /** 待批. */
        SUBMITTED,
        /** 已批. */
        APPROVED,
        /** 退回: may be planned anew. */
        REJECTED
    }

    /** CP-50: planned before its quarter begins, while it is not handed in or approved. */
    public Decision<Budget> plan(List<BudgetLine> planned, String by) {
        Violations faults = new Violations()
                .when(
                        status == Status.SUBMITTED || status == Status.APPROVED,
                        () -> Violation.of("CP-50.not-open").with("status", status));
        for (int at = 0; at < planned.size(); at++) {
            BudgetLine line = planned.get(at);
            String field = "lines[" + at + "]";
            faults.when(
                            line.category().isByQuantity() && line.quantity() == null,
                            () -> Violation.of("CP-50.quantity-missing", field + ".quantity"))
                    .when(
                            line.cost().compareTo(Money.ZERO) <= 0,
                            () -> Violation.of("CP-50.cost-missing", field + ".cost"));
        }
        return faults.orElse(() ->
                Decision.accepted(new Budget(id, gridPath, quarter, Status.DRAFT, planned, extras, entries, by, null)));
    }

    /** CP-50: handed in a quarter ahead, that is before its first day. */
    public Decision<Budget> submit(LocalDate today) {
        LocalDate first = Quarter.parse(quarter).firstDay();
        return new Violations()
                .when(
                        status != Status.DRAFT,
                        () -> Violation.of("CP-50.not-open").with("status", status))
                .when(lines.isEmpty(), () -> Violation.of("CP-50.nothing-planned"))
                .when(
                        !today.isBefore(first),
                        () -> Violation.of("CP-50.quarter-begun").with("first", first.toString()))
                .orElse(() -> Decision.accepted(with(Status.SUBMITTED, extras, entries, ruling)));
    }

    /** Nobody approves what they planned. */
    public Decision<Budget> rule(boolean approved, BudgetSign sign) {
        return new Violations()
                .when(
                        status != Status.SUBMITTED,
                        () -> Violation.of("CP-50.not-submitted").with("status", status))
                .when(sign.by().equals(plannedBy), () -> Violation.of("CP-52.own-plan"))
                .when(
                        !approved && (sign.comment() == null || sign.comment().isBlank()),
                        () -> Violation.of("CP-52.reason-missing", "comment"))
                .orElse(() ->
                        Decision.accepted(with(approved ? Status.APPROVED : Status.REJECTED, extras, entries, sign)));
    }

    /**
     * CP-51: keeps an amount early, so that what is popular is not gone. Beyond what is left it needs a supervisor first
     * (CP-52). The fifth category is declared and capped per person and quarter.
     */
    public Decision<Budget> reserve(BudgetEntry entry, Money courtesyCap) {
        Optional<BudgetEntry> before = entry(entry.id());
        if (before.isPresent() && before.get().equals(entry)) {
            return Decision.accepted(this);
        }
        Money left = left(entry.category());
        Courtesy courtesy = entry.courtesy();
        boolean fifth = entry.category() == BudgetCategory.COURTESY;
        return new Violations()
                .when(
                        status != Status.APPROVED,
                        () -> Violation.of("CP-52.not-approved").with("status", status))
                .when(before.isPresent(), () -> Violation.of("CP-51.entry-taken", "id"))
                .when(entry.amount().compareTo(Money.ZERO) <= 0, () -> Violation.of("CP-50.cost-missing", "amount"))
                .when(
                        entry.amount().compareTo(left) > 0,
                        () -> Violation.of("CP-52.beyond-plan", "amount")
                                .with("left", left.amount().toPlainString())
                                .with("category", entry.category()))
                .when(fifth && courtesy == null, () -> Violation.of("CO-32.not-declared", "courtesy"))
                .when(!fifth && courtesy != null, () -> Violation.of("CO-32.only-fifth-category", "courtesy"))
                .when(
                        courtesy != null
                                && givenTo(courtesy.recipientId())
                                                .plus(entry.amount())
                                                .compareTo(courtesyCap)
                                        > 0,
                        () -> Violation.of("CP-52.courtesy-cap", "amount")
                                .with("cap", courtesyCap.amount().toPlainString()))
                .orElse(() -> {
                    List<BudgetEntry> all = new ArrayList<>(entries);
                    all.add(entry);
                    return Decision.accepted(with(status, extras, all, ruling));
                });
    }

    /** What was reserved was paid; a dearer bill must fit what is left (CP-52). */
    public Decision<Budget> spend(String entryId, Money amount, LocalDate on, LocalDate today, Money courtesyCap) {
        Optional<BudgetEntry> found = entry(entryId);
        if (found.isEmpty()) {
            return Decision.refused(Violation.of("CP-51.no-such-entry"));
        }
        BudgetEntry entry = found.get();
        Money more = amount.minus(entry.amount());
        Courtesy courtesy = entry.courtesy();
        return new Violations()
                .when(entry.spentOn() != null || entry.released(), () -> Violation.of("CP-51.entry-closed"))
                .when(amount.compareTo(Money.ZERO) <= 0, () -> Violation.of("CP-50.cost-missing", "amount"))
                .when(on.isAfter(today), () -> Violation.of("CP-52.in-future", "spentOn"))
                .when(
                        more.compareTo(left(entry.category())) > 0,
                        () -> Violation.of("CP-52.beyond-plan", "amount")
                                .with("left", left(entry.category()).amount().toPlainString())
                                .with("category", entry.category()))
                .when(
                        courtesy != null
                                && givenTo(courtesy.recipientId()).plus(more).compareTo(courtesyCap) > 0,
                        () -> Violation.of("CP-52.courtesy-cap", "amount")
                                .with("cap", courtesyCap.amount().toPlainString()))
                .orElse(() -> Decision.accepted(replaced(entry.spent(amount, on))));
    }

    public Decision<Budget> release(String entryId) {
        Optional<BudgetEntry> found = entry(entryId);
        if (found.isEmpty()) {
            return Decision.refused(Violation.of("CP-51.no-such-entry"));
        }
        BudgetEntry entry = found.get();
        return new Violations()
                .when(entry.spentOn() != null, () -> Violation.of("CP-51.entry-closed"))
                .orElse(() -> Decision.accepted(replaced(entry.givenUp())));
    }

    /** CP-52: asks a supervisor for more than was planned. */
    public Decision<Budget> askForMore(BudgetExtra extra) {
        return new Violations()
                .when(
                        status != Status.APPROVED,
                        () -> Violation.of("CP-52.not-approved").with("status", status))
                .when(extra.amount().compareTo(Money.ZERO) <= 0, () -> Violation.of("CP-50.cost-missing", "amount"))
                .orElse(() -> {
                    List<BudgetExtra> all = new ArrayList<>(extras);
                    all.add(extra);
                    return Decision.accepted(with(status, all, entries, ruling));
                });
    }

    /** CP-52: a supervisor who did not ask decides it. */
    public Decision<Budget> ruleExtra(String extraId, boolean approved, BudgetSign sign) {
        Optional<BudgetExtra> found =
                extras.stream().filter(each -> each.id().equals(extraId)).findFirst();
        if (found.isEmpty()) {
            return Decision.refused(Violation.of("CP-52.no-such-request"));
        }
        BudgetExtra extra = found.get();
        return new Violations()
                .when(extra.approved() != null, () -> Violation.of("CP-52.decided-already"))
                .when(sign.by().equals(extra.by()), () -> Violation.of("CP-52.own-plan"))
                .orElse(() -> {
                    BudgetExtra ruled = new BudgetExtra(
                            extra.id(), extra.category(), extra.amount(), extra.reason(), extra.by(), approved, sign);
                    List<BudgetExtra> all = extras.stream()
                            .map(each -> each == extra ? ruled : each)
                            .toList();
                    return Decision.accepted(with(status, all, entries, ruling));
                });
    }

    public Optional<BudgetEntry> entry(String entryId) {
        return entries.stream().filter(each -> each.id().equals(entryId)).findFirst();
    }

    /** The four figures of a category. */
    public Figures figures(BudgetCategory category) {
        Money planned = lines.stream()
                .filter(line -> line.category() == category)
                .map(BudgetLine::cost)
                .reduce(Money.ZERO, Money::plus);
        Money extra = extras.stream()
                .filter(each -> each.category() == category && Boolean.TRUE.equals(each.approved()))
                .map(BudgetExtra::amount)
                .reduce(Money.ZERO, Money::plus);
        Money approved = status == Status.APPROVED ? planned.plus(extra) : Money.ZERO;
        return new Figures(planned, approved, sum(category, false), sum(category, true));
    }

    /**
     * 四数.
     *
     * @param approved the plan once it is approved, with what was approved beyond it
     * @param reserved kept and not yet paid
     */
    public record Figures(Money planned, Money approved, Money reserved, Money spent) {}

    private Money left(BudgetCategory category) {
        Figures figures = figures(category);
        return figures.approved().minus(figures.reserved()).minus(figures.spent());
    }

    private Money sum(BudgetCategory category, boolean spent) {
        return entries.stream()
                .filter(entry ->
                        entry.category() == category && !entry.released() && (entry.spentOn() != null) == spent)
                .map(BudgetEntry::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private Money givenTo(String recipientId) {
        return entries.stream()
                .filter(entry -> !entry.released()
                        && entry.courtesy() != null
                        && entry.courtesy().recipientId().equals(recipientId))
                .map(BudgetEntry::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private Budget replaced(BudgetEntry changed) {
        return with(
                status,
                extras,
                entries.stream()
                        .map(each -> each.id().equals(changed.id()) ? changed : each)
                        .toList(),
                ruling);
    }

    private Budget with(
            Status now, List<BudgetExtra> nowExtras, List<BudgetEntry> nowEntries, @Nullable BudgetSign sign) {
        return new Budget(id, gridPath, quarter, now, lines, nowExtras, nowEntries, plannedBy, sign);
    }
}
