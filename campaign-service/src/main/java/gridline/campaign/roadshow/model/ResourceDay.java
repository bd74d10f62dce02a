package gridline.campaign.roadshow.model;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * 资源日程 (CP-30): what one person, piece of kit or place does on one day. It is one document, so two shows can never have it at
 * the same time, whoever plans them.
 *
 * @param resource for example {@code staff:u-lin}
 * @param bookings shows it is at, none overlapping
 */
public record ResourceDay(String resource, List<Booking> bookings) {

    public ResourceDay {
        bookings = List.copyOf(bookings);
    }

    /** 占用: by which show, in which community, from when to when. */
    public record Booking(String roadshowId, String community, LocalTime from, LocalTime until) {

        private boolean overlaps(Booking other) {
            return from.isBefore(other.until) && other.from.isBefore(until);
        }
    }

    /**
     * Taken for a show; again changes nothing; refused while another show has it.
     *
     * @param clash how the refusal names it
     */
    public Decision<ResourceDay> booked(Booking wanted, Violation clash) {
        List<Booking> all = new ArrayList<>();
        for (Booking booking : bookings) {
            if (booking.roadshowId().equals(wanted.roadshowId())) {
                continue;
            }
            if (booking.overlaps(wanted)) {
                return Decision.refused(clash.with("roadshow", booking.roadshowId())
                        .with("community", booking.community())
                        .with("from", booking.from().toString())
                        .with("until", booking.until().toString()));
            }
            all.add(booking);
        }
        all.add(wanted);
        return Decision.accepted(new ResourceDay(resource, all));
    }

    /** Free of a show. */
    public Decision<ResourceDay> released(String roadshowId) {
        return Decision.accepted(new ResourceDay(
                resource,
                bookings.stream()
                        .filter(booking -> !booking.roadshowId().equals(roadshowId))
                        .toList()));
    }
}
