package gridline.campaign.poster.model;

import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 宣传品 (CP-07): a poster or pile of leaflets at one spot.
 *
 * @param spot where exactly, for example 3 号楼 2 单元; no names of people
 * @param material what it shows, for example the launch offer
 * @param putUpOn day it was put up or last replaced
 * @param replaceOn day by which it has to be replaced
 * @param by staff id of who put it up or replaced it
 * @param photo id of the photo that shows it hang, if one was taken
 * @param takenDownOn day it was taken down for good
 */
public record Poster(
        String id,
        String communityId,
        String gridPath,
        PosterPlace place,
        String spot,
        String material,
        LocalDate putUpOn,
        LocalDate replaceOn,
        String by,
        @Nullable String photo,
        @Nullable LocalDate takenDownOn) {

    /** Days after which paper in the open is worn out, where nobody says otherwise. */
    public static final int LASTS = 30;
    /** Longest time until it is replaced. */
    public static final int LASTS_AT_MOST = 366;

    /** CP-07: puts it up, or replaces it by fresh material at the same spot. */
    public static Decision<Poster> putUp(Poster wanted, LocalDate today) {
        LocalDate last = wanted.putUpOn().plusDays(LASTS_AT_MOST);
        return new Violations()
                .when(
                        wanted.putUpOn().isAfter(today),
                        () -> Violation.of("CP-07.put-up-in-future", "putUpOn").with("today", today))
                .when(
                        !wanted.replaceOn().isAfter(wanted.putUpOn())
                                || wanted.replaceOn().isAfter(last),
                        () -> Violation.of("CP-07.replace-date", "replaceOn")
                                .with("from", wanted.putUpOn().plusDays(1))
                                .with("to", last))
                .orElse(() -> Decision.accepted(wanted));
    }

    /** Fresh material at the same spot. */
    public Decision<Poster> replace(
            String freshMaterial,
            LocalDate on,
            LocalDate nextOn,
            String who,
            @Nullable String newPhoto,
            LocalDate today) {
        if (takenDownOn != null) {
            return Decision.refused(Violation.of("CP-07.taken-down"));
        }
        return putUp(
                new Poster(id, communityId, gridPath, place, spot, freshMaterial, on, nextOn, who, newPhoto, null),
                today);
    }

    /** Taken down for good; doing it again changes nothing. */
    public Decision<Poster> takeDown(LocalDate on, LocalDate today) {
        if (takenDownOn != null) {
            return Decision.accepted(this);
        }
        return new Violations()
                .when(
                        on.isAfter(today) || on.isBefore(putUpOn),
                        () -> Violation.of("CP-07.taken-down-date", "on")
                                .with("from", putUpOn)
                                .with("to", today))
                .orElse(() -> Decision.accepted(new Poster(
                        id, communityId, gridPath, place, spot, material, putUpOn, replaceOn, by, photo, on)));
    }
}
