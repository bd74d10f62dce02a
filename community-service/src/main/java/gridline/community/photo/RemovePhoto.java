package gridline.community.photo;

import gridline.community.photo.model.Photo;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.privacy.AuditTrail;
import gridline.platform.security.Caller;
import gridline.platform.web.RefusedException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 移除照片: takes a picture away for good, for example because it shows somebody. That there was one, who removed it and why
 * stays on file and in the audit trail. Evidence of an incident is never taken away (CO-41).
 */
@Component
public class RemovePhoto {

    private static final int MIN_REASON = 4;
    private static final int MAX_REASON = 500;

    private final KeepPhotos photos;
    private final PhotoContents contents;
    private final PhotoEvidence evidence;
    private final AuditTrail audit;
    private final Clock clock;

    RemovePhoto(KeepPhotos photos, PhotoContents contents, PhotoEvidence evidence, AuditTrail audit, Clock clock) {
        this.photos = photos;
        this.contents = contents;
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Noted down first: should the process die in between, the bytes are found and given up later.
     *
     * @throws RefusedException (422) without a reason, or if the photo is evidence
     */
    public Photo.Removal remove(String communityId, String id, String reason, Caller caller) {
        Photo photo = photos.visible(communityId, id, caller).state();
        String why = reason.strip();
        if (why.length() < MIN_REASON || why.length() > MAX_REASON) {
            throw RefusedException.of(Violation.of("CO-10.photo-removal-reason", "reason")
                    .with("min", MIN_REASON)
                    .with("max", MAX_REASON));
        }
        if (evidence.holds(communityId, id)) {
            throw RefusedException.of(Violation.of("CO-41.photo-is-evidence"));
        }
        audit.record(caller, "photo.remove", id, List.of("picture"), why);
        contents.doubt(id, photo.contentId());
        Photo.Removal removal = new Photo.Removal(why, caller.id(), clock.instant());
        Photo gone = photos.aggregates()
                .change(
                        id,
                        null,
                        stored -> Decision.accepted(stored.removed() == null ? stored.removed(removal) : stored))
                .state();
        contents.discard(gone.contentId());
        return gone.removed() == null ? removal : gone.removed();
    }
}
