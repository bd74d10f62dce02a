package gridline.community.community.model;

import gridline.platform.decision.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 小区基本信息: what identifies a community to people (CO-10 a, its first part).
 *
 * @param name 小区名称, 1 to {@value #MAX_NAME} characters
 * @param address exact address, up to {@value #MAX_ADDRESS} characters; null while unknown
 * @param kind commercial estate or employer compound; null while unknown
 * @param households 总户数, 0 to {@value #MAX_HOUSEHOLDS}; null while unknown
 */
public record CommunityDetails(
        String name,
        @Nullable String address,
        @Nullable CommunityKind kind,
        @Nullable Integer households) {

    public static final int MAX_NAME = 100;
    public static final int MAX_ADDRESS = 200;
    /** The largest estates of the country have some 100,000 households; more is a slip of the finger. */
    public static final int MAX_HOUSEHOLDS = 200_000;

    /** Everything wrong with the details, field by field; empty when they may be stored. */
    public List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        if (name.isBlank()) {
            found.add(Violation.of("community.name-missing", "name"));
        } else if (name.length() > MAX_NAME) {
            found.add(Violation.of("community.name-too-long", "name").with("max", MAX_NAME));
        } else if (hasControlCharacter(name)) {
            found.add(Violation.of("community.control-character", "name"));
        }
        if (address != null && address.length() > MAX_ADDRESS) {
            found.add(Violation.of("community.address-too-long", "address").with("max", MAX_ADDRESS));
        } else if (address != null && hasControlCharacter(address)) {
            found.add(Violation.of("community.control-character", "address"));
        }
        if (households != null && households < 0) {
            found.add(
                    Violation.of("community.households-negative", "households").with("households", households));
        } else if (households != null && households > MAX_HOUSEHOLDS) {
            found.add(Violation.of("community.households-absurd", "households")
                    .with("households", households)
                    .with("max", MAX_HOUSEHOLDS));
        }
        return found;
    }

    private static boolean hasControlCharacter(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
