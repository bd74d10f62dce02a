package gridline.community.photo;

import gridline.community.photo.model.Photo;
import gridline.platform.lease.LeasedJob;
import gridline.platform.persistence.Versioned;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 清理照片: gives up the bytes of uploads and removals that were cut short; found by their notes, not by looking at all. */
@Configuration(proxyBeanMethods = false)
class LostPhotos {

    private static final Duration PAUSE = Duration.ofMinutes(30);

    /** No upload takes longer; younger ones may still be at work. */
    static final Duration LONGEST_UPLOAD = Duration.ofHours(1);

    @Bean
    LeasedJob discardLostPhotos(KeepPhotos photos, PhotoContents contents) {
        return LeasedJob.every("discard-lost-photos", PAUSE, (since, until) -> {
            List<PhotoContents.Doubtful> some = contents.doubtful(until.minus(LONGEST_UPLOAD));
            while (!some.isEmpty()) {
                some.forEach(each -> decide(each, photos, contents));
                some = contents.doubtful(until.minus(LONGEST_UPLOAD));
            }
        });
    }

    private static void decide(PhotoContents.Doubtful each, KeepPhotos photos, PhotoContents contents) {
        boolean needed = photos.aggregates()
                .find(each.photoId())
                .map(Versioned::state)
                .filter(photo -> shows(photo, each.contentId()))
                .isPresent();
        if (needed) {
            contents.settle(each.contentId());
        } else {
            contents.discard(each.contentId());
        }
    }

    private static boolean shows(Photo photo, String contentId) {
        return photo.removed() == null && photo.contentId().equals(contentId);
    }
}
