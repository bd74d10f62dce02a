package gridline.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.contracts.community.CompetitorOfferObserved;
import gridline.contracts.community.CompetitorTier;
import gridline.contracts.community.OfferSource;
import gridline.platform.security.Role;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * One community of its own in grid {@link #GRID}, and what people do about it: competitor offers are seen there, supervisors
 * look and decide over HTTP.
 */
final class Field {

    static final String GRID = "/13/1301/130102/130102001";
    static final String OTHER_GRID = "/13/1302/130202/130202001";
    static final String SUPERVISOR = "u-supervisor";
    static final String RECORDER = "u-assistant";

    final String community = "c-" + UUID.randomUUID();
    private final EventSender sender;
    private final String url;
    private final String grid;
    private int observations;

    Field(EventSender sender, int port) {
        this(sender, port, GRID);
    }

    /** A community in a grid of the test's own. */
    Field(EventSender sender, int port, String grid) {
        this.grid = grid;
        this.sender = sender;
        this.url = "http://localhost:" + port + "/api/pricing/v1";
    }

    /** An event nobody has sent yet. */
    CompetitorOfferObserved offer(
            String competitor, CompetitorTier tier, int speedMbps, String fee, LocalDate observedOn) {
        return new CompetitorOfferObserved(
                community,
                "锦绣家园",
                grid,
                "o-" + community + "-" + ++observations,
                competitor,
                "operator " + competitor,
                tier,
                speedMbps,
                Money.yuan(fee),
                null,
                24,
                null,
                observedOn,
                OfferSource.LEAFLET,
                RECORDER);
    }

    long observe(CompetitorOfferObserved offer) {
        return sender.send(offer);
    }

    void again(CompetitorOfferObserved offer, long sequence) {
        sender.send(offer, sequence);
    }

    /** Waits for the one proposal of this community with a status. */
    JsonNode awaitProposal(String status) {
        return awaitProposals(status, 1).getFirst();
    }

    List<JsonNode> awaitProposals(String status, int count) {
        return Awaitility.await()
                .alias(count + " proposals " + status)
                .atMost(Duration.ofSeconds(60))
                .until(() -> proposals("&status=" + status), found -> found.size() == count);
    }

    List<JsonNode> proposals(String filter) {
        return items(get("/proposals?communityId=" + community + filter));
    }

    List<JsonNode> tariffs(String filter) {
        return items(get("/tariffs?communityId=" + community + filter));
    }

    JsonNode pendingAfter(CompetitorOfferObserved offer) {
        observe(offer);
        return Awaitility.await()
                .alias("proposal for " + offer.offerId())
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> proposals("&status=PENDING_APPROVAL").stream()
                                .filter(each -> each.path("offer")
                                        .path("offerId")
                                        .asString()
                                        .equals(offer.offerId()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    Http.Answer get(String path) {
        return Http.get(url + path).bearer(supervisor()).send();
    }

    Http.Answer getAs(String path, String token) {
        return Http.get(url + path).bearer(token).send();
    }

    Http post(String path, String body) {
        return request("POST", path, body).bearer(supervisor());
    }

    Http request(String method, String path, String body) {
        return Http.json(method, url + path, body);
    }

    void awaitTariff(String id, String status) {
        Awaitility.await()
                .alias("tariff " + id + " " + status)
                .atMost(Duration.ofSeconds(60))
                .until(() -> get("/tariffs/" + id).json().path("status").asString(), status::equals);
    }

    Http.Answer approve(JsonNode proposal) {
        return post("/proposals/" + proposal.path("id").asString() + "/approval", "{}")
                .header("If-Match", etag(proposal))
                .send();
    }

    static String etag(JsonNode item) {
        return "\"" + item.path("version").asLong() + "\"";
    }

    static String supervisor() {
        return token(SUPERVISOR, Role.SUPERVISOR);
    }

    static String token(String subject, Role role) {
        return TestTokens.token()
                .subject(subject)
                .roles(role)
                .grids("/13/1301", "/13/1309")
                .sign();
    }

    private static List<JsonNode> items(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .toList();
    }
}
