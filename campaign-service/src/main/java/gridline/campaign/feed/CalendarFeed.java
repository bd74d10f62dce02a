package gridline.campaign.feed;

import gridline.platform.decision.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 日历订阅: lets a calendar program read a person's open work. Its address holds a secret and nothing of the person; here only
 * the hash of the secret is kept.
 *
 * @param staffId whose work it shows
 * @param roles roles the person had when it was made; items of these roles that were given to nobody are shown too
 * @param scopes paths of the org tree the person could see when it was made
 * @param gridPath the first of them; decides who may see and revoke the feed
 * @param secretHash SHA-256 of the secret, hexadecimal
 * @param madeAt when
 * @param until when it ends by itself, so that a person who left is not followed for ever
 * @param revokedAt when it was revoked; null while it is good
 */
record CalendarFeed(
        String staffId,
        List<String> roles,
        List<String> scopes,
        String gridPath,
        String secretHash,
        Instant madeAt,
        Instant until,
        @Nullable Instant revokedAt) {

    CalendarFeed {
        roles = List.copyOf(roles);
        scopes = List.copyOf(scopes);
    }

    boolean isGood(Instant now) {
        return revokedAt == null && now.isBefore(until);
    }

    Decision<CalendarFeed> revoked(Instant at) {
        return Decision.accepted(
                revokedAt != null
                        ? this
                        : new CalendarFeed(staffId, roles, scopes, gridPath, secretHash, madeAt, until, at));
    }
}
