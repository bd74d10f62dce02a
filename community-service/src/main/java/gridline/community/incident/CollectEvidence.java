package gridline.community.incident;

import gridline.community.incident.model.HandleIncident;
import gridline.community.incident.model.Incident;
import gridline.community.photo.KeepPhotos;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 取证: puts a statement, and a photo of the same community where there is one, into an incident's locker (CO-41). */
@Component
public class CollectEvidence {

    private final Incidents incidents;
    private final KeepPhotos photos;
    private final Clock clock;

    CollectEvidence(Incidents incidents, KeepPhotos photos, Clock clock) {
        this.incidents = incidents;
        this.photos = photos;
        this.clock = clock;
    }

    /** @throws gridline.platform.web.RefusedException (422) if the community has no such photo */
    public Versioned<Incident> collect(String id, String note, @Nullable String photoId, Caller caller) {
        return incidents.change(id, null, caller, incident -> {
            boolean onFile = photoId != null
                    && photos.onFile(incident.communityId(), photoId).isPresent();
            return HandleIncident.collect(incident, note, photoId, onFile, clock.instant(), caller.id());
        });
    }
}
