package gridline.community.photo.picture;

import gridline.platform.decision.Violation;

/** 不是照片: the bytes are no photo, or one too large. */
public final class NotAPhotoException extends RuntimeException {

    private final transient Violation violation;

    public NotAPhotoException(Violation violation) {
        super(violation.code());
        this.violation = violation;
    }

    static NotAPhotoException broken() {
        return new NotAPhotoException(Violation.of("CO-10.not-a-photo", "file"));
    }

    public Violation violation() {
        return violation;
    }
}
