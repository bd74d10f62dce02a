package gridline.campaign.roadshow.model;

import gridline.platform.decision.Violation;
import org.jspecify.annotations.Nullable;

/**
 * 资源 (CP-30): a person, a piece of kit or a place, which can be at one show at a time.
 *
 * @param key what its day is kept under, for example {@code staff:u-lin}
 * @param clash what is said when another show has it, naming it the way people call it
 */
public record Resource(String key, Violation clash) {

    static Resource person(String staffId, @Nullable String name) {
        return new Resource(
                "staff:" + staffId,
                Violation.of("CP-30.clash-staff", "plan.staff").with("name", name == null ? staffId : name));
    }

    static Resource kit(KitItem.Kind kind, String assetId) {
        return new Resource(
                "kit:" + assetId,
                Violation.of("CP-30.clash-kit", "plan.kit").with("kind", kind).with("asset", assetId));
    }

    static Resource spot(String communityId, String spot) {
        return new Resource(
                "spot:" + communityId + ":" + spot,
                Violation.of("CP-30.clash-spot", "plan.spot").with("spot", spot));
    }
}
