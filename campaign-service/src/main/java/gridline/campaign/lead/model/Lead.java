package gridline.campaign.lead.model;

import gridline.contracts.campaign.LeadCaptured;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 线索 (CP-40): a person a campaign met who may become a customer; one per person and campaign, however often it is captured
 * and sent.
 *
 * @param id identity, made from the first capture's client id
 * @param campaignId campaign it belongs to, for example a roadshow
 * @param personKey keyed hash of the number over all campaigns; null once erased
 * @param communityId community
 * @param gridPath grid of the community
 * @param kind household or firm
 * @param buildingId building of a household; null if not told
 * @param firmName name of a firm; null for a household
 * @param person null once erased (PI-02)
 * @param segment class of residents, SG-1 … SG-7; null if not asked
 * @param interests what the person asked for
 * @param competitorId whose customer it is; null if not told
 * @param contractEndsIn month the contract there ends; null if not told
 * @param consent what the person agreed to
 * @param touches every time the person was met, in the order they arrived
 * @param referrerId lead who brought this one (CP-33); null if nobody did
 * @param status how far it came
 * @param handedOver who received it; null while nobody confirmed
 * @param customerId customer it became; null before
 * @param followUps plan
 */
public record Lead(
        String id,
        String campaignId,
        @Nullable String personKey,
        String communityId,
        String gridPath,
        LeadKind kind,
        @Nullable String buildingId,
        @Nullable String firmName,
        @Nullable Person person,
        @Nullable String segment,
        List<Interest> interests,
        @Nullable String competitorId,
        @Nullable YearMonth contractEndsIn,
        Consent consent,
        List<Touch> touches,
        @Nullable String referrerId,
        Status status,
        @Nullable HandOver handedOver,
        @Nullable String customerId,
        List<FollowUp> followUps) {

    /** Days after the capture by which somebody must have called. */
    public static final int FIRST_CALL_DAYS = 2;

    public Lead {
        interests = List.copyOf(interests);
        touches = List.copyOf(touches);
        followUps = List.copyOf(followUps);
    }

    /** 状态. */
    public enum Status {
        /** 已采集: waits for the receiver. */
        CAPTURED,
        /** 已移交: the receiver confirmed it. */
        HANDED_OVER,
        /** 已成单. */
        CONVERTED,
        /** 已失效: not interested, unreachable. */
        CLOSED,
        /** 已删除 on the person's request; the figures stay. */
        ERASED
    }

    /** 移交: the service and what it made of the lead. */
    public record HandOver(String receiver, String reference, Instant at) {}

    /** CP-40: the event that hands it to its receiver; it goes out with the lead itself or not at all. */
    public LeadCaptured captured(LocalDate on) {
        Touch first = touches.getFirst();
        return new LeadCaptured(
                id,
                campaignId,
                communityId,
                gridPath,
                kind.name(),
                buildingId,
                segment,
                interests.stream().map(Enum::name).toList(),
                competitorId,
                contractEndsIn,
                first.source().name(),
                first.by(),
                on);
    }

    /** The person was met again, or the same capture was sent again; the latter changes nothing. */
    public Decision<Lead> touched(Touch touch) {
        if (touches.stream().anyMatch(known -> known.clientId().equals(touch.clientId()))) {
            return Decision.accepted(this);
        }
        List<Touch> all = new ArrayList<>(touches);
        all.add(touch);
        return Decision.accepted(met(all, referrerId));
    }

    /** CP-40: the receiver has it. */
    public Decision<Lead> received(HandOver by) {
        return Decision.accepted(with(
                person, personKey, status == Status.CAPTURED ? Status.HANDED_OVER : status, by, customerId, followUps));
    }

    /** It became a customer. */
    public Decision<Lead> converted(String customer) {
        return Decision.accepted(with(
                person,
                personKey,
                status == Status.ERASED ? status : Status.CONVERTED,
                handedOver,
                customer,
                followUps));
    }

    /** CP-33: somebody brought the person; who brought somebody was met before, so no chain closes into a circle. */
    public Decision<Lead> broughtBy(Lead referrer) {
        boolean before = referrer.isBefore(this);
        return before
                ? Decision.accepted(met(touches, referrer.id()))
                : Decision.refused(Violation.of("CP-33.circle", "leadId"));
    }

    /** In the order in which people were first met; of two met at once, the order of their ids. */
    public boolean isBefore(Lead other) {
        int order = firstMet().compareTo(other.firstMet());
        return order != 0 ? order < 0 : id.compareTo(other.id) < 0;
    }

    /** The touch the lead was made by, which never changes. */
    private Instant firstMet() {
        return touches.getFirst().at();
    }

    /** PI-02: what is wrong about the person is put right. */
    public Decision<Lead> corrected(Person right) {
        return status == Status.ERASED
                ? Decision.refused(Violation.of("PI-02.erased"))
                : Decision.accepted(with(right, personKey, status, handedOver, customerId, followUps));
    }

    /** PI-02: the person goes, the figures stay. */
    public Decision<Lead> erased() {
        return Decision.accepted(with(null, null, Status.ERASED, handedOver, customerId, List.of()));
    }

    public Decision<Lead> closed(String reason, LocalDate on, String by) {
        return new Violations()
                .when(
                        status == Status.ERASED || status == Status.CONVERTED,
                        () -> Violation.of("CP-40.not-open").with("status", status))
                .orElse(() -> {
                    List<FollowUp> all = new ArrayList<>(followUps.stream()
                            .filter(step -> step.doneOn() != null)
                            .toList());
                    all.add(new FollowUp("closing", on, "关闭", by, on, reason));
                    return Decision.accepted(with(person, personKey, Status.CLOSED, handedOver, customerId, all));
                });
    }

    /** One more step of the plan. */
    public Decision<Lead> planned(FollowUp step) {
        return new Violations()
                .when(
                        status == Status.ERASED || status == Status.CLOSED,
                        () -> Violation.of("CP-40.not-open").with("status", status))
                .orElse(() -> {
                    List<FollowUp> all = new ArrayList<>(followUps);
                    all.add(step);
                    return Decision.accepted(with(person, personKey, status, handedOver, customerId, all));
                });
    }

    /** A step of the plan was done. */
    public Decision<Lead> followedUp(String stepId, LocalDate on, String result) {
        boolean open = followUps.stream().anyMatch(step -> step.id().equals(stepId) && step.doneOn() == null);
        return new Violations()
                .when(!open, () -> Violation.of("CP-40.no-such-step"))
                .orElse(() -> Decision.accepted(with(
                        person,
                        personKey,
                        status,
                        handedOver,
                        customerId,
                        followUps.stream()
                                .map(step -> step.id().equals(stepId)
                                        ? new FollowUp(step.id(), step.dueOn(), step.what(), step.owner(), on, result)
                                        : step)
                                .toList())));
    }

    /** Day the next open step is due; null when nothing is planned. */
    public @Nullable LocalDate nextFollowUpOn() {
        return followUps.stream()
                .filter(step -> step.doneOn() == null)
                .map(FollowUp::dueOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whoever has an open step. */
    public List<String> owners() {
        return followUps.stream()
                .filter(step -> step.doneOn() == null)
                .map(FollowUp::owner)
                .distinct()
                .toList();
    }

    /** First time the person was met in this campaign. */
    public Touch firstTouch() {
        return Objects.requireNonNull(
                touches.stream().min(Comparator.comparing(Touch::at)).orElse(null));
    }

    private Lead met(List<Touch> all, @Nullable String referrer) {
        return new Lead(
                id,
                campaignId,
                personKey,
                communityId,
                gridPath,
                kind,
                buildingId,
                firmName,
                person,
                segment,
                interests,
                competitorId,
                contractEndsIn,
                consent,
                all,
                referrer,
                status,
                handedOver,
                customerId,
                followUps);
    }

    private Lead with(
            @Nullable Person who,
            @Nullable String key,
            Status now,
            @Nullable HandOver handOver,
            @Nullable String customer,
            List<FollowUp> plan) {
        return new Lead(
                id,
                campaignId,
                key,
                communityId,
                gridPath,
                kind,
                buildingId,
                firmName,
                who,
                segment,
                interests,
                competitorId,
                contractEndsIn,
                consent,
                touches,
                referrerId,
                now,
                handOver,
                customer,
                plan);
    }
}
