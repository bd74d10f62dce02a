package gridline.pricing.rule.model;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 规则集版本: one version of a rule set on its way from draft to retirement (PR-10). Whether it is in force follows from the
 * approval, its dates and the other versions, so that nothing has to happen at midnight for it to be right.
 *
 * @param rules the rules; fixed once approved
 * @param basedOn id of the version it was copied from
 * @param authors staff ids of everybody who wrote it, in the order of their first change
 * @param simulation replay of the rules as they stand; null for a draft
 * @param approval who let it take effect; null while nobody has
 * @param retirement who ended it; null while nobody has
 * @param rolledOutOn day every market in its scope was last decided again because of it; null while none was
 */
public record RuleSetVersion(
        RuleSet rules,
        String basedOn,
        List<String> authors,
        @Nullable Simulation simulation,
        @Nullable Approval approval,
        @Nullable Retirement retirement,
        @Nullable LocalDate rolledOutOn) {

    /** Longest comment or reason in characters. */
    public static final int LONGEST_REASON = 500;

    public RuleSetVersion {
        authors = List.copyOf(authors);
    }

    /** 批准. */
    public record Approval(String by, Instant at, @Nullable String comment) {}

    /**
     * 停用.
     *
     * @param by staff id
     * @param at when it was said
     * @param from first day it is no longer used
     * @param reason why
     */
    public record Retirement(String by, Instant at, LocalDate from, String reason) {}

    /** Id of a version of a rule set, for example {@code r-1301-v2}. */
    public static String idOf(RuleSet rules) {
        return idOf(rules.id(), rules.version());
    }

    /** Id of a version of a rule set by its name and number. */
    public static String idOf(String name, int version) {
        return name + "-v" + version;
    }

    /** A copy to be changed; what it says is the same until then. */
    public static RuleSetVersion draft(RuleSet rules, String basedOn, String author) {
        return new RuleSetVersion(rules, basedOn, List.of(author), null, null, null, null);
    }

    /** Whether it decides on a day where no narrower or later one does. */
    public boolean isEffective(LocalDate day) {
        return approval != null
                && !rules.effectiveFrom().isAfter(day)
                && (retirement == null || day.isBefore(retirement.from()));
    }

    /** An author changes the draft; every fault of the rules refuses it, and the former simulation no longer counts. */
    public Decision<RuleSetVersion> change(RuleSet to, String author) {
        return undecided()
                .addAll(RuleSetCheck.violations(to))
                .orElse(() -> Decision.accepted(new RuleSetVersion(
                        to, basedOn, joined(author), to.equals(rules) ? simulation : null, null, null, null)));
    }

    /** The rules were replayed as they stand. */
    public Decision<RuleSetVersion> simulated(RuleSet replayed, Simulation result) {
        return undecided()
                .when(!replayed.equals(rules), () -> Violation.of("rule-set.changed-meanwhile"))
                .orElse(() -> Decision.accepted(new RuleSetVersion(rules, basedOn, authors, result, null, null, null)));
    }

    /** A second person lets it take effect, from today at the earliest (PR-10). */
    public Decision<RuleSetVersion> approve(Approval by, LocalDate today) {
        String comment = by.comment();
        return undecided()
                .when(simulation == null, () -> Violation.of("rule-set.not-simulated"))
                .when(authors.contains(by.by()), () -> Violation.of("PR-10.author-may-not-approve"))
                .when(
                        rules.effectiveFrom().isBefore(today),
                        () -> Violation.of("rule-set.effective-in-the-past", "effectiveFrom")
                                .with("earliest", today))
                .when(
                        comment != null && comment.length() > LONGEST_REASON,
                        () -> Violation.of("PR-10.comment-too-long", "comment").with("most", LONGEST_REASON))
                .orElse(() ->
                        Decision.accepted(new RuleSetVersion(rules, basedOn, authors, simulation, by, null, null)));
    }

    /** It ends on a day, from today at the earliest; a draft is given up. What was proposed with it stays explained by it. */
    public Decision<RuleSetVersion> retire(Retirement by, LocalDate today) {
        return new Violations()
                .when(retirement != null, () -> Violation.of("rule-set.retired-already"))
                .when(by.reason().isBlank(), () -> Violation.of("PR-10.reason-missing", "reason"))
                .when(
                        by.reason().length() > LONGEST_REASON,
                        () -> Violation.of("PR-10.reason-too-long", "reason").with("most", LONGEST_REASON))
                .when(
                        by.from().isBefore(today),
                        () -> Violation.of("rule-set.retired-in-the-past", "from")
                                .with("earliest", today))
                .orElse(() ->
                        Decision.accepted(new RuleSetVersion(rules, basedOn, authors, simulation, approval, by, null)));
    }

    /** Every market in its scope has been decided again. */
    public RuleSetVersion rolledOut(LocalDate today) {
        return new RuleSetVersion(rules, basedOn, authors, simulation, approval, retirement, today);
    }

    /** Whether markets have to be decided again because of it by a day: it took effect, or its end has come. */
    public boolean isDue(LocalDate today) {
        return approval != null
                && (isDue(rules.effectiveFrom(), today) || retirement != null && isDue(retirement.from(), today));
    }

    private boolean isDue(LocalDate change, LocalDate today) {
        return !change.isAfter(today) && (rolledOutOn == null || rolledOutOn.isBefore(change));
    }

    private Violations undecided() {
        return new Violations()
                .when(approval != null || retirement != null, () -> Violation.of("rule-set.not-a-draft"));
    }

    private List<String> joined(String author) {
        if (authors.contains(author)) {
            return authors;
        }
        List<String> all = new ArrayList<>(authors);
        all.add(author);
        return all;
    }
}
