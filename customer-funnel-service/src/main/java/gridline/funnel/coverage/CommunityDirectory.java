package gridline.funnel.coverage;

import gridline.funnel.coverage.model.Community;
import gridline.platform.decision.Violation;
import gridline.platform.http.HttpClients;
import gridline.platform.web.OutsideScopeException;
import gridline.platform.web.RefusedException;
import gridline.platform.web.UnavailableException;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/**
 * 小区目录: finds a community among those told of by events, or asks the community service for one of which no event has
 * come yet (a community nobody covers may never have had one), and remembers the answer.
 */
@Component
public class CommunityDirectory {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Communities communities;
    private final CommunityApi api;

    CommunityDirectory(Communities communities, HttpClients clients) {
        this.communities = communities;
        this.api = clients.create(CommunityApi.class, "community");
    }

    /**
     * @throws RefusedException ({@code FN-S1.community-unknown}) if there is no such community
     * @throws OutsideScopeException if the caller may not see it
     * @throws UnavailableException ({@code FN-S1.community-away}) if it has to be asked for and nobody answers
     */
    public Community require(String communityId) {
        return communities.find(communityId).orElseGet(() -> communities.remember(asked(communityId)));
    }

    private Community asked(String communityId) {
        try {
            CommunityApi.Answer answer = api.community(communityId);
            if (answer.name() == null || answer.gridPath() == null || answer.buildState() == null) {
                // What decides who may see a customer is not guessed: an answer without it is no answer.
                throw away(RETRY_AFTER, new IllegalStateException("community answered without its grid or state"));
            }
            return new Community(communityId, answer.name(), answer.gridPath(), answer.buildState());
        } catch (HttpClientErrorException.NotFound unknown) {
            throw RefusedException.of(
                    Violation.of("FN-S1.community-unknown", "communityId").with("communityId", communityId));
        } catch (HttpClientErrorException.Forbidden elsewhere) {
            throw new OutsideScopeException();
        } catch (UnavailableException silent) {
            throw away(silent.retryAfter(), silent);
        }
    }

    private static UnavailableException away(Duration retryAfter, RuntimeException cause) {
        return new UnavailableException(Violation.of("FN-S1.community-away"), retryAfter, cause);
    }
}
