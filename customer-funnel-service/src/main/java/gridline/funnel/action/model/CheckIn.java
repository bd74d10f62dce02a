package gridline.funnel.action.model;

import org.jspecify.annotations.Nullable;

/**
 * 签到: proof of a visit (FN-12): a position near the address, or by hand with a reason.
 *
 * @param position where the device was; null by hand
 * @param accuracyMetres how exact the device says it is
 * @param distanceMetres distance to the address; null if either is not known
 * @param reason why by hand; null otherwise
 * @param verdict what it is worth
 */
public record CheckIn(
        @Nullable GeoPoint position,
        @Nullable Integer accuracyMetres,
        @Nullable Integer distanceMetres,
        @Nullable String reason,
        Verdict verdict) {

    /** Farthest from the address that still counts, in metres; addresses of markets and parks are only so exact. */
    public static final int MAX_DISTANCE_METRES = 500;

    /** Least exact position that counts, in metres. */
    public static final int MAX_ACCURACY_METRES = 200;

    /** 签到结论: what a check-in is worth. */
    public enum Verdict {
        /** 在地址附近 */
        AT_ADDRESS,
        /** 地址未定位: the position of the address is not known, so that nothing can be compared. */
        ADDRESS_NOT_LOCATED,
        /** 距离过远 */
        TOO_FAR,
        /** 精度不足 */
        TOO_INEXACT,
        /** 手工签到 */
        BY_HAND
    }

    /** A check-in by the device. */
    public static CheckIn located(GeoPoint position, int accuracyMetres, @Nullable GeoPoint address) {
        Integer distance = address == null ? null : position.metresTo(address);
        return new CheckIn(position, accuracyMetres, distance, null, verdict(accuracyMetres, distance));
    }

    public static CheckIn byHand(String reason) {
        return new CheckIn(null, null, null, reason, Verdict.BY_HAND);
    }

    private static Verdict verdict(int accuracy, @Nullable Integer distance) {
        if (accuracy > MAX_ACCURACY_METRES) {
            return Verdict.TOO_INEXACT;
        }
        if (distance == null) {
            return Verdict.ADDRESS_NOT_LOCATED;
        }
        return distance <= MAX_DISTANCE_METRES ? Verdict.AT_ADDRESS : Verdict.TOO_FAR;
    }
}
