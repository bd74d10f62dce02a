package gridline.campaign.lead;

import gridline.campaign.lead.model.Consent;
import gridline.campaign.lead.model.FollowUp;
import gridline.campaign.lead.model.Interest;
import gridline.campaign.lead.model.Lead;
import gridline.campaign.lead.model.LeadKind;
import gridline.campaign.lead.model.LeadSource;
import gridline.campaign.lead.model.Person;
import gridline.campaign.lead.model.Touch;
import gridline.campaign.person.PersonKeys;
import gridline.campaign.person.Phone;
import gridline.campaign.place.Place;
import gridline.campaign.place.Places;
import gridline.contracts.DomainEvent;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.DuplicateException;
import gridline.platform.web.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * 采集线索 (CP-40): takes in what a phone captured, perhaps hours ago and without a network. Never lost: the answer comes after
 * it is stored, and whatever a broken connection left half done is finished by sending it again. Never doubled: the slot
 * of the person in the campaign is taken once, and the lead has the id that stands in the slot.
 */
@Component
public class CaptureLead {

    /** How much later than the server's clock a phone's may be. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final Aggregates<Lead> leads;
    private final Aggregates<LeadSlot> slots;
    private final PersonKeys keys;
    private final Places places;
    private final Clock clock;

    CaptureLead(Aggregates<Lead> leads, Aggregates<LeadSlot> slots, PersonKeys keys, Places places, Clock clock) {
        this.leads = leads;
        this.slots = slots;
        this.keys = keys;
        this.places = places;
        this.clock = clock;
    }

    /** What was captured; {@code clientId} is made by the phone. */
    public record Command(
            String clientId,
            String campaignId,
            String communityId,
            LeadKind kind,
            @Nullable String buildingId,
            @Nullable String firmName,
            String name,
            String phone,
            @Nullable String room,
            @Nullable String segment,
            List<Interest> interests,
            @Nullable String competitorId,
            @Nullable YearMonth contractEndsIn,
            Consent consent,
            LeadSource source,
            @Nullable String hallId,
            @Nullable String referrerId,
            Instant capturedAt) {}

    /**
     * 采集结果.
     *
     * @param outcome whether it is new, the same capture sent again, or a person the campaign had met before
     */
    public record Captured(Versioned<Lead> lead, Outcome outcome) {

        /** 结果. */
        public enum Outcome {
            /** 新线索. */
            NEW,
            /** 重发. */
            REPEATED,
            /** 同一人. */
            DUPLICATE
        }
    }

    /** @throws RefusedException (422) with every reason; 403 outside the caller's grids */
    public Captured capture(Command command, Caller caller) {
        Place place = places.require(command.communityId());
        caller.requireCovers(place.gridPath());
        Optional<Versioned<Lead>> before = byClientId(command.clientId());
        if (before.isPresent()) {
            caller.requireCovers(before.get().state().gridPath());
            return new Captured(before.get(), Captured.Outcome.REPEATED);
        }
        Phone phone = check(command);
        String leadId = slot(
                keys.of("campaign:" + command.campaignId() + "@" + place.gridPath(), phone), "l-" + command.clientId());
        var touch =
                new Touch(command.clientId(), command.source(), caller.id(), command.hallId(), command.capturedAt());
        Lead lead = brought(lead(leadId, command, place, phone, touch), command.referrerId());
        try {
            LocalDate on = BusinessZone.dayOf(command.capturedAt());
            return new Captured(leads.insert(leadId, lead, List.of(lead.captured(on))), Captured.Outcome.NEW);
        } catch (DuplicateException met) {
            Versioned<Lead> known = leads.require(leadId);
            boolean same = known.state().touches().stream()
                    .anyMatch(each -> each.clientId().equals(command.clientId()));
            return same
                    ? new Captured(known, Captured.Outcome.REPEATED)
                    : new Captured(leads.change(leadId, null, each -> each.touched(touch)), Captured.Outcome.DUPLICATE);
        }
    }

    /** CP-33: what cannot be believed of who brought the person is left out; the lead itself is never lost for it. */
    private Lead brought(Lead lead, @Nullable String referrerId) {
        Lead referrer = referrerId == null
                ? null
                : leads.find(referrerId).map(Versioned::state).orElse(null);
        return referrer != null && lead.broughtBy(referrer) instanceof Accepted<Lead>(Lead brought, List<DomainEvent> _)
                ? brought
                : lead;
    }

    private Optional<Versioned<Lead>> byClientId(String clientId) {
        return leads.stream(Criteria.where("state.touches.clientId").is(clientId))
                .findFirst();
    }

    /** The lead the person has in the campaign; the first who asks decides its id. */
    private String slot(String key, String wanted) {
        try {
            slots.insert(key, new LeadSlot(wanted), List.of());
            return wanted;
        } catch (DuplicateException taken) {
            LeadSlot there = slots.change(
                            key, null, slot -> Decision.accepted(slot.leadId() == null ? new LeadSlot(wanted) : slot))
                    .state();
            return there.leadId() == null ? wanted : there.leadId();
        }
    }

    private Phone check(Command command) {
        Optional<Phone> phone = Phone.of(command.phone());
        Violations faults = new Violations()
                .when(phone.isEmpty(), () -> Phone.unusable("phone"))
                .when(
                        command.kind() == LeadKind.SME
                                && (command.firmName() == null
                                        || command.firmName().isBlank()),
                        () -> Violation.of("CP-40.firm-missing", "firmName"))
                .when(
                        command.consent().at().isAfter(command.capturedAt().plus(CLOCKS_DIFFER)),
                        () -> Violation.of("PI-02.consent-after-capture", "consent.at"))
                .when(
                        command.capturedAt().isAfter(clock.instant().plus(CLOCKS_DIFFER)),
                        () -> Violation.of("CP-40.in-future", "capturedAt"));
        if (!faults.isEmpty()) {
            throw new RefusedException(faults.list());
        }
        return phone.orElseThrow();
    }

    private Lead lead(String id, Command command, Place place, Phone phone, Touch touch) {
        LocalDate day = BusinessZone.dayOf(command.capturedAt());
        List<FollowUp> plan = new ArrayList<>();
        plan.add(new FollowUp("first-call", day.plusDays(Lead.FIRST_CALL_DAYS), "首次回访", touch.by(), null, null));
        YearMonth ends = command.contractEndsIn();
        if (ends != null) {
            // FN-20: a month before the contract ends, and not before tomorrow.
            LocalDate ahead = ends.minusMonths(1).atDay(1);
            plan.add(new FollowUp(
                    "contract-end", ahead.isAfter(day) ? ahead : day.plusDays(1), "协议到期前上门", touch.by(), null, null));
        }
        return new Lead(
                id,
                command.campaignId(),
                keys.of("person", phone),
                place.id(),
                place.gridPath(),
                command.kind(),
                command.buildingId(),
                command.firmName(),
                new Person(command.name(), phone.digits(), command.room()),
                command.segment(),
                command.interests(),
                command.competitorId(),
                ends,
                command.consent(),
                List.of(touch),
                null,
                Lead.Status.CAPTURED,
                null,
                null,
                plan);
    }
}
