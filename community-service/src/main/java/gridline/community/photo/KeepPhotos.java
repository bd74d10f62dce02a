package gridline.community.photo;

import gridline.community.community.persistence.Communities;
import gridline.community.competitor.CompetitorOffers;
import gridline.community.photo.model.Photo;
import gridline.community.photo.picture.CleanPhoto;
import gridline.community.photo.picture.NotAPhotoException;
import gridline.platform.decision.Violation;
import gridline.platform.idempotency.RequestIdentity;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.ListQuery;
import gridline.platform.web.NotFoundException;
import gridline.platform.web.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 照片登记: takes photos in and gives them out, to whoever may see their community and to nobody else. */
@Component
public class KeepPhotos {

    private static final String COMMUNITY = "state.communityId";
    private static final int MOST_OF_A_COMMUNITY = 200;
    private static final int MAX_CAPTION = 200;

    private final Aggregates<Photo> photos;
    private final PhotoContents contents;
    private final Communities communities;
    private final CompetitorOffers offers;
    private final Clock clock;

    KeepPhotos(
            AggregatesFactory factory,
            Indexes indexes,
            PhotoContents contents,
            Communities communities,
            CompetitorOffers offers,
            Clock clock) {
        this.photos = factory.of("photos", Photo.class);
        this.contents = contents;
        this.communities = communities;
        this.offers = offers;
        this.clock = clock;
        indexes.ensure(photos.collection(), COMMUNITY, "createdAt");
    }

    /**
     * Takes a photo in. The bytes are kept before what is said of them, so that there is no photo without a picture.
     *
     * @throws RefusedException (422) if it is no photo, too large, or proves an offer that is not the community's
     */
    public Versioned<Photo> add(
            String communityId,
            Photo.Subject subject,
            @Nullable String offerId,
            @Nullable String caption,
            InputStream body,
            Caller caller)
            throws IOException {
        communities.visible(communityId, caller);
        check(communityId, subject, offerId, caption);
        CleanPhoto clean = clean(body.readNBytes(CleanPhoto.MAX_BYTES + 1));
        String id = "ph-" + RequestIdentity.newId();
        String contentId = contents.keep(id, clean.bytes());
        boolean kept = false;
        try {
            Versioned<Photo> photo = photos.insert(
                    id,
                    new Photo(
                            communityId,
                            subject,
                            offerId,
                            caption == null ? null : caption.strip(),
                            contentId,
                            clean.kind(),
                            clean.bytes().length,
                            clean.width(),
                            clean.height(),
                            sha256(clean.bytes()),
                            caller.id(),
                            clock.instant(),
                            null),
                    List.of());
            kept = photo.state().contentId().equals(contentId);
            return photo;
        } finally {
            if (kept) {
                contents.settle(contentId);
            } else {
                contents.discard(contentId);
            }
        }
    }

    private void check(String communityId, Photo.Subject subject, @Nullable String offerId, @Nullable String caption) {
        if (caption != null
                && (caption.length() > MAX_CAPTION || caption.chars().anyMatch(Character::isISOControl))) {
            throw RefusedException.of(
                    Violation.of("CO-10.photo-caption", "caption").with("max", MAX_CAPTION));
        }
        boolean proof = subject == Photo.Subject.COMPETITOR_OFFER;
        if (proof != (offerId != null) || offerId != null && !offers.wasSeenIn(communityId, offerId)) {
            throw RefusedException.of(Violation.of("CO-10.photo-offer", "offerId"));
        }
        if (photos.count(of(communityId)) >= MOST_OF_A_COMMUNITY) {
            throw RefusedException.of(
                    Violation.of("CO-10.photo-too-many", "file").with("max", MOST_OF_A_COMMUNITY));
        }
    }

    private static CleanPhoto clean(byte[] given) {
        try {
            return CleanPhoto.of(given);
        } catch (NotAPhotoException none) {
            throw RefusedException.of(none.violation());
        }
    }

    /** @throws NotFoundException (404) if the community has no such photo, or has it no more */
    public Versioned<Photo> visible(String communityId, String id, Caller caller) {
        communities.visible(communityId, caller);
        return onFile(communityId, id).orElseThrow(() -> new NotFoundException("photos", id));
    }

    /** For the service's own work; what leaves it for a caller goes through {@link #visible}. */
    public Optional<Versioned<Photo>> onFile(String communityId, String id) {
        return photos.find(id)
                .filter(photo -> photo.state().communityId().equals(communityId)
                        && photo.state().removed() == null);
    }

    public InputStream open(Photo photo) {
        return contents.open(photo.contentId());
    }

    public Page<Versioned<Photo>> page(String communityId, ListQuery query, Caller caller) {
        communities.visible(communityId, caller);
        return photos.page(query, of(communityId));
    }

    public Stream<Versioned<Photo>> stream(String communityId, ListQuery query, Caller caller) {
        communities.visible(communityId, caller);
        return photos.stream(query, of(communityId));
    }

    Aggregates<Photo> aggregates() {
        return photos;
    }

    private static Criteria of(String communityId) {
        return Criteria.where(COMMUNITY).is(communityId).and("state.removed").is(null);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
