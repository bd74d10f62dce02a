package gridline.campaign.roadshow;

import gridline.campaign.roadshow.model.Resource;
import gridline.campaign.roadshow.model.ResourceDay;
import gridline.campaign.roadshow.model.ResourceDay.Booking;
import gridline.campaign.roadshow.model.Roadshow;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.DuplicateException;
import gridline.platform.web.RefusedException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 确认路演 (CP-30): books people, kit and place, each by one conditional update, then confirms. If one of them is taken, the
 * others are given back and every clash is named. Whatever a stop in between left booked belongs to this show alone:
 * confirming again goes on, cancelling gives it back.
 */
@Component
class BookRoadshow {

    private final Aggregates<Roadshow> roadshows;
    private final Aggregates<ResourceDay> days;
    private final Clock clock;

    BookRoadshow(Aggregates<Roadshow> roadshows, Aggregates<ResourceDay> days, Clock clock) {
        this.roadshows = roadshows;
        this.days = days;
        this.clock = clock;
    }

    Versioned<Roadshow> confirm(String id, @Nullable Long version, Caller caller) {
        Roadshow show = roadshows.require(id).state();
        caller.requireCovers(show.gridPath());
        List<Violation> faults = new ArrayList<>(show.unready(BusinessZone.today(clock)));
        if (faults.isEmpty()) {
            faults.addAll(book(show));
        }
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        return roadshows.change(id, version, each -> each.confirmed(BusinessZone.today(clock)));
    }

    Versioned<Roadshow> reopen(String id, String why, Caller caller) {
        Roadshow before = roadshows.require(id).state();
        caller.requireCovers(before.gridPath());
        Versioned<Roadshow> changed = roadshows.change(id, null, each -> each.reopened(why));
        release(before);
        return changed;
    }

    Versioned<Roadshow> cancel(String id, String why, Caller caller) {
        Roadshow before = roadshows.require(id).state();
        caller.requireCovers(before.gridPath());
        Versioned<Roadshow> changed = roadshows.change(id, null, each -> each.cancelled(why));
        release(before);
        return changed;
    }

    private List<Violation> book(Roadshow show) {
        List<Violation> clashes = new ArrayList<>();
        var booking = new Booking(
                show.id(), show.communityName(), show.plan().from(), show.plan().until());
        for (Resource resource : show.resources()) {
            String day = id(show, resource);
            begin(day, resource.key());
            try {
                days.change(day, null, each -> each.booked(booking, resource.clash()));
            } catch (RefusedException clash) {
                clashes.addAll(clash.violations());
            }
        }
        if (!clashes.isEmpty()) {
            release(show);
        }
        return clashes;
    }

    private void release(Roadshow show) {
        for (Resource resource : show.resources()) {
            String day = id(show, resource);
            if (days.find(day).isPresent()) {
                days.change(day, null, each -> each.released(show.id()));
            }
        }
    }

    private void begin(String day, String resource) {
        try {
            if (days.find(day).isEmpty()) {
                days.insert(day, new ResourceDay(resource, List.of()), List.of());
            }
        } catch (DuplicateException raced) {
            // Another show's planner was first.
        }
    }

    private static String id(Roadshow show, Resource resource) {
        return resource.key() + "@" + show.plan().day();
    }
}
