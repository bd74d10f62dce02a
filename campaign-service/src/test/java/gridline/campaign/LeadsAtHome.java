package gridline.campaign;

import gridline.campaign.attribution.CommissionAtHome;
import gridline.campaign.feed.FeedAtHome;
import gridline.campaign.group.GroupsAtHome;
import gridline.campaign.lead.model.Consent;
import gridline.campaign.lead.model.Lead;
import gridline.campaign.lead.model.LeadKind;
import gridline.campaign.lead.model.LeadSource;
import gridline.campaign.lead.model.Person;
import gridline.campaign.lead.model.Touch;
import gridline.campaign.roadshow.model.Roadshow;
import gridline.campaign.roadshow.model.SpotKind;
import gridline.platform.persistence.Aggregates;
import gridline.platform.web.DuplicateException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** A lead, a roadshow, a group, a commission and a feed that the probes of the access matrix reach. */
@Component
class LeadsAtHome {

    private static final String GRID = AccessObjects.GRID;

    private final Aggregates<Lead> leads;
    private final Aggregates<Roadshow> roadshows;
    private final CommissionAtHome commission;
    private final GroupsAtHome groups;
    private final FeedAtHome feed;

    LeadsAtHome(
            Aggregates<Lead> leads,
            Aggregates<Roadshow> roadshows,
            CommissionAtHome commission,
            GroupsAtHome groups,
            FeedAtHome feed) {
        this.leads = leads;
        this.roadshows = roadshows;
        this.commission = commission;
        this.groups = groups;
        this.feed = feed;
    }

    void store() {
        commission.store("k-access", GRID);
        groups.store("g-access", GRID);
        feed.store("cf-access", GRID);
        var consent = new Consent("宽带推介", "v1", Instant.EPOCH);
        var touch = new Touch("client-access", LeadSource.DOOR, "u-ga", null, Instant.EPOCH);
        once(
                leads,
                "l-access",
                new Lead(
                        "l-access",
                        "r-access",
                        null,
                        "c-130102001007",
                        GRID,
                        LeadKind.HOUSEHOLD,
                        null,
                        null,
                        new Person("李红", "13800000000", null),
                        null,
                        List.of(),
                        null,
                        null,
                        consent,
                        List.of(touch),
                        null,
                        Lead.Status.CAPTURED,
                        null,
                        null,
                        List.of()));
        var plan = new Roadshow.Plan(
                SpotKind.GATE,
                "北门",
                "必经之路",
                false,
                LocalDate.of(2026, 3, 7),
                LocalTime.of(15, 0),
                LocalTime.of(17, 0),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
        once(
                roadshows,
                "r-access",
                new Roadshow("r-access", "c-130102001007", "锦绣家园", GRID, plan, Roadshow.Status.PLANNED, null, null));
    }

    private static <S> void once(Aggregates<S> all, String id, S state) {
        try {
            all.insert(id, state, List.of());
        } catch (DuplicateException thereAlready) {
            // A test before this one stored it.
        }
    }
}
