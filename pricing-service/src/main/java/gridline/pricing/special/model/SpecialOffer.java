package gridline.pricing.special.model;

import gridline.contracts.pricing.LaunchOfferExhausted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 特殊优惠: an exception to the approved tariff of a community, with a designer, a validator who is somebody else, a
 * supervisor's approval and an end (PR-05 … PR-10).
 *
 * @param id identity
 * @param name 1 to {@value #LONGEST_NAME} characters
 * @param terms what it gives
 * @param base tariff it departs from
 * @param gridPath grid of the community
 * @param startsOn first day
 * @param endsOn last day
 * @param status where it stands
 * @param rulesId limits it was checked by
 * @param rulesVersion version of them
 * @param designedBy staff id
 * @param validation who validated it; null while nobody has
 * @param ruling who approved or rejected it; null while nobody has
 * @param ending who withdrew it; null while nobody has
 * @param left users of a launch offer still to come; 0 for other kinds
 * @param takers users of a launch offer, in order
 * @param exhausted whether it was announced that the last one came
 */
public record SpecialOffer(
        String id,
        String name,
        OfferTerms terms,
        BaseTariff base,
        String gridPath,
        LocalDate startsOn,
        LocalDate endsOn,
        SpecialStatus status,
        String rulesId,
        int rulesVersion,
        String designedBy,
        @Nullable Sign validation,
        @Nullable Sign ruling,
        @Nullable Sign ending,
        int left,
        List<Taker> takers,
        boolean exhausted) {

    public static final int LONGEST_NAME = 100;
    /** Longest comment or reason in characters. */
    public static final int LONGEST_TEXT = 500;

    public SpecialOffer {
        takers = List.copyOf(takers);
    }

    /** 签字: who, when, and what they said. */
    public record Sign(String by, Instant at, @Nullable String comment) {}

    /** 首发用户: opaque id of a user, and when the place was taken. */
    public record Taker(String taker, Instant at) {}

    /** Somebody other than the designer looked at it. */
    public Decision<SpecialOffer> validate(Sign sign) {
        return new Violations()
                .when(
                        status != SpecialStatus.DESIGNED,
                        () -> Violation.of("special.not-designed").with("status", status))
                .when(sign.by().equals(designedBy), () -> Violation.of("special.designer-may-not-validate"))
                .orElse(() -> Decision.accepted(with(SpecialStatus.VALIDATED, sign, null, null)));
    }

    /** PR-10: a supervisor approves it; nobody approves what they designed. */
    public Decision<SpecialOffer> approve(Sign sign, LocalDate today) {
        return new Violations()
                .when(
                        status != SpecialStatus.VALIDATED,
                        () -> Violation.of("special.not-validated").with("status", status))
                .when(sign.by().equals(designedBy), () -> Violation.of("PR-10.designer-may-not-approve"))
                .when(
                        endsOn.isBefore(today),
                        () -> Violation.of("special.ended").with("endsOn", endsOn))
                .orElse(() -> Decision.accepted(with(SpecialStatus.APPROVED, validation, sign, null)));
    }

    public Decision<SpecialOffer> reject(Sign sign) {
        boolean open = status == SpecialStatus.DESIGNED || status == SpecialStatus.VALIDATED;
        return said(sign)
                .when(!open, () -> Violation.of("special.not-open").with("status", status))
                .orElse(() -> Decision.accepted(with(SpecialStatus.REJECTED, validation, sign, null)));
    }

    /** A supervisor takes it back; who has it keeps it. */
    public Decision<SpecialOffer> withdraw(Sign sign) {
        return said(sign)
                .when(
                        status != SpecialStatus.APPROVED,
                        () -> Violation.of("special.not-approved").with("status", status))
                .orElse(() -> Decision.accepted(with(SpecialStatus.WITHDRAWN, validation, ruling, sign)));
    }

    private static Violations said(Sign sign) {
        String text = sign.comment() == null ? "" : sign.comment();
        return new Violations()
                .when(text.isBlank(), () -> Violation.of("PR-10.reason-missing", "reason"))
                .when(
                        text.length() > LONGEST_TEXT,
                        () -> Violation.of("PR-10.reason-too-long", "reason").with("most", LONGEST_TEXT));
    }

    /** Why it cannot be sold on a day; empty if it can. */
    public List<Violation> unsellable(LocalDate today) {
        return new Violations()
                .when(
                        status != SpecialStatus.APPROVED,
                        () -> Violation.of("special.not-approved").with("status", status))
                .when(
                        today.isBefore(startsOn),
                        () -> Violation.of("special.not-begun").with("startsOn", startsOn))
                .when(today.isAfter(endsOn), () -> Violation.of("special.ended").with("endsOn", endsOn))
                .list();
    }

    /** Place of a user of a launch offer, from 1; 0 if they have none. */
    public int placeOf(String taker) {
        for (int at = 0; at < takers.size(); at++) {
            if (takers.get(at).taker().equals(taker)) {
                return at + 1;
            }
        }
        return 0;
    }

    /** PR-05: says once that nobody can be promised it any more. */
    public Decision<SpecialOffer> announceExhaustion() {
        if (exhausted || left > 0 || !(terms instanceof OfferTerms.Launch launch)) {
            return Decision.accepted(this);
        }
        return Decision.accepted(
                new SpecialOffer(
                        id,
                        name,
                        terms,
                        base,
                        gridPath,
                        startsOn,
                        endsOn,
                        status,
                        rulesId,
                        rulesVersion,
                        designedBy,
                        validation,
                        ruling,
                        ending,
                        left,
                        takers,
                        true),
                new LaunchOfferExhausted(id, base.communityId(), gridPath, name, launch.firstN()));
    }

    private SpecialOffer with(
            SpecialStatus next, @Nullable Sign validated, @Nullable Sign ruled, @Nullable Sign ended) {
        return new SpecialOffer(
                id,
                name,
                terms,
                base,
                gridPath,
                startsOn,
                endsOn,
                next,
                rulesId,
                rulesVersion,
                designedBy,
                validated,
                ruled,
                ended,
                left,
                takers,
                exhausted);
    }
}
