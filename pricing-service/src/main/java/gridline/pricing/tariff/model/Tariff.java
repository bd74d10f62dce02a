package gridline.pricing.tariff.model;

import gridline.contracts.Money;
import gridline.contracts.pricing.ProposalApproved;
import gridline.contracts.pricing.TariffApproved;
import gridline.contracts.pricing.TariffWithdrawn;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * 资费: a price that may be sold in a community. It exists only because a supervisor approved its proposal (PR-10).
 *
 * @param id identity
 * @param proposalId proposal it was approved with
 * @param communityId community it is sold in
 * @param communityName its name at that time
 * @param gridPath grid the community lies in
 * @param status whether it may be sold
 * @param speedMbps downstream speed in Mbit/s
 * @param monthlyFee price a month
 * @param termMonths months prepaid
 * @param installationFee one-time fee; null if the usual one applies
 * @param validFrom first day it may be sold
 * @param validUntil last day it may be sold; null if open
 * @param sale how many lines it may be sold to, and how many it was; null if unlimited (PR-05)
 * @param approvedBy staff id of the supervisor
 * @param approvedAt when
 * @param ending how it ended; null while in force
 */
public record Tariff(
        String id,
        String proposalId,
        String communityId,
        String communityName,
        String gridPath,
        TariffStatus status,
        int speedMbps,
        Money monthlyFee,
        int termMonths,
        @Nullable Money installationFee,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Sale sale,
        String approvedBy,
        Instant approvedAt,
        @Nullable Ending ending) {

    /** Longest reason in characters. */
    public static final int LONGEST_REASON = 500;

    /** Who ends a tariff that ends by itself. */
    public static final String SYSTEM = "system";

    /** Of several for one speed the one approved last counts. */
    public static final Comparator<Tariff> NEWEST_LAST =
            Comparator.comparing(Tariff::approvedAt).thenComparing(Tariff::id);

    /**
     * 终止: how a tariff ended; customers who have it keep it.
     *
     * @param by staff id
     * @param on first day it may not be sold
     * @param reason why
     * @param replacedBy tariff that took its place; null if withdrawn
     */
    public record Ending(
            String by,
            LocalDate on,
            String reason,
            @Nullable String replacedBy) {}

    /**
     * 限量: the count follows the orders signed, so that a few signed at the same moment may go beyond it; what must not is
     * reserved by a launch offer (PR-05).
     *
     * @param firstUsers lines it may be sold to
     * @param signed lines signed so far
     */
    public record Sale(int firstUsers, int signed) {}

    /** The one tariff that follows from an approval, however often the approval is seen. */
    public static String idFor(String proposalId) {
        return "t-" + proposalId;
    }

    /** The tariff an approved proposal brings into force. */
    public static Tariff from(ProposalApproved approved) {
        return new Tariff(
                idFor(approved.proposalId()),
                approved.proposalId(),
                approved.communityId(),
                approved.communityName(),
                approved.gridPath(),
                TariffStatus.IN_FORCE,
                approved.speedMbps(),
                approved.monthlyFee(),
                approved.termMonths(),
                approved.installationFee(),
                approved.validFrom(),
                approved.validUntil(),
                approved.firstUsers() == null ? null : new Sale(approved.firstUsers(), 0),
                approved.approvedBy(),
                approved.approvedAt(),
                null);
    }

    /** What others hear when it comes into force. */
    public TariffApproved announcement() {
        return new TariffApproved(
                id,
                communityId,
                communityName,
                gridPath,
                proposalId,
                speedMbps,
                monthlyFee,
                termMonths,
                installationFee,
                validFrom,
                validUntil,
                approvedBy);
    }

    /** A supervisor takes it back, and says why. */
    public Decision<Tariff> withdraw(String by, LocalDate today, String reason) {
        return new Violations()
                .when(
                        status != TariffStatus.IN_FORCE,
                        () -> Violation.of("PR-10.tariff-not-in-force").with("status", status))
                .when(reason.isBlank(), () -> Violation.of("PR-10.reason-missing", "reason"))
                .when(
                        reason.length() > LONGEST_REASON,
                        () -> Violation.of("PR-10.reason-too-long", "reason").with("most", LONGEST_REASON))
                .orElse(() -> ended(TariffStatus.WITHDRAWN, new Ending(by, today, reason, null), sale));
    }

    /** Its last day is over (PR-05); one that has ended or has no last day stays as it is. */
    public Decision<Tariff> expire(LocalDate today) {
        return status != TariffStatus.IN_FORCE || validUntil == null || !today.isAfter(validUntil)
                ? Decision.accepted(this)
                : ended(
                        TariffStatus.EXPIRED,
                        new Ending(SYSTEM, validUntil.plusDays(1), "last day " + validUntil, null),
                        sale);
    }

    /** Lines were signed; with the last of a limited number it ends (PR-05). */
    public Decision<Tariff> signed(int lines, LocalDate today) {
        if (sale == null) {
            return Decision.accepted(this);
        }
        Sale now = new Sale(sale.firstUsers(), sale.signed() + lines);
        return status == TariffStatus.IN_FORCE && now.signed() >= now.firstUsers()
                ? ended(
                        TariffStatus.EXHAUSTED,
                        new Ending(SYSTEM, today, "first " + now.firstUsers() + " lines sold", null),
                        now)
                : Decision.accepted(with(status, ending, now));
    }

    /** A newer tariff for the same speed takes its place; one that has ended stays as it is. */
    public Decision<Tariff> replaceBy(Tariff newer) {
        return status != TariffStatus.IN_FORCE
                ? Decision.accepted(this)
                : ended(
                        TariffStatus.REPLACED,
                        new Ending(newer.approvedBy(), newer.validFrom(), "replaced by " + newer.id(), newer.id()),
                        sale);
    }

    private Decision<Tariff> ended(TariffStatus how, Ending ending, @Nullable Sale sold) {
        return Decision.accepted(
                with(how, ending, sold),
                new TariffWithdrawn(
                        id, communityId, communityName, gridPath, ending.on(), ending.reason(), ending.by()));
    }

    private Tariff with(TariffStatus now, @Nullable Ending ended, @Nullable Sale sold) {
        return new Tariff(
                id,
                proposalId,
                communityId,
                communityName,
                gridPath,
                now,
                speedMbps,
                monthlyFee,
                termMonths,
                installationFee,
                validFrom,
                validUntil,
                sold,
                approvedBy,
                approvedAt,
                ended);
    }
}
