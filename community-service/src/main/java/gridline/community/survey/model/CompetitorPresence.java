package gridline.community.survey.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 竞争对手在场情况: one competitor in the community: since when, with whom, with how many customers (CO-10 c). Its
 * prices are the offers seen there.
 *
 * @param competitorId operator on file
 * @param openedOn day it opened here; null while unknown
 * @param customers households it serves; null while unknown
 * @param staff its people in the community; empty while unknown, or when it has none here
 * @param noStaff true when it was found to have nobody here
 * @param asOf day this was found, Asia/Shanghai
 */
public record CompetitorPresence(
        String competitorId,
        @Nullable LocalDate openedOn,
        @Nullable Integer customers,
        List<Staff> staff,
        boolean noStaff,
        LocalDate asOf) {

    public CompetitorPresence {
        staff = List.copyOf(staff);
    }

    /**
     * 竞争对手驻点人员: personal information, shown masked (PI-01).
     *
     * @param name 1 to 50 characters
     * @param duty what the person does here, up to 100 characters
     * @param phone 7 to 20 digits, plus or hyphens; null while unknown
     */
    public record Staff(
            String name, @Nullable String duty, @Nullable String phone) {}
}
