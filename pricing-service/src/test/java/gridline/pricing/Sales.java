package gridline.pricing;

import static gridline.contracts.community.CompetitorTier.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.security.Role;
import gridline.platform.testing.EventSender;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** People who design, validate, approve and sell in a community of their own with an approved tariff of 1M at 45. */
public final class Sales {

    public final String community;
    public final String tariffId;
    private final String url;

    public Sales(EventSender sender, int port, LocalDate today) {
        Field field = new Field(sender, port);
        JsonNode pending = field.pendingAfter(field.offer("telecom", FIRST, 1, "50", today));
        this.community = field.community;
        this.tariffId = field.approve(pending).json().path("tariffId").asString();
        this.url = url(port);
    }

    public static String url(int port) {
        return "http://localhost:" + port + "/api/pricing/v1";
    }

    public static String token(String subject, Role... roles) {
        return TestTokens.token()
                .subject(subject)
                .roles(roles)
                .grids(Field.GRID)
                .sign();
    }

    public Http.Answer as(String subject, Role role, String method, String path, String body) {
        return Http.json(method, url + path, body)
                .bearer(token(subject, role))
                .header("If-Match", "*")
                .header("Accept-Language", "en")
                .send();
    }

    public Http.Answer design(String endsOn, String terms) {
        return as("u-manager", Role.GRID_MANAGER, "POST", "/special-offers", """
                {"name":"开盘优惠","tariffId":"%s","endsOn":%s,"terms":%s}""".formatted(
                        tariffId, endsOn == null ? "null" : '"' + endsOn + '"', terms));
    }

    /** Designed by the grid manager, validated by the account manager, approved by the supervisor. */
    public String approvedOffer(String terms) {
        Http.Answer designed = design("2026-04-30", terms);
        assertThat(designed.status()).as(designed.toString()).isEqualTo(201);
        String id = designed.json().path("id").asString();
        Http.Answer validated =
                as("u-account", Role.ACCOUNT_MANAGER, "POST", "/special-offers/" + id + "/validation", "{}");
        assertThat(validated.status()).as(validated.toString()).isEqualTo(200);
        Http.Answer approved = as("u-supervisor", Role.SUPERVISOR, "POST", "/special-offers/" + id + "/approval", "{}");
        assertThat(approved.status()).as(approved.toString()).isEqualTo(200);
        assertThat(approved.json().path("sellable").asBoolean()).isTrue();
        return id;
    }

    public Http.Answer take(String offerId, String taker) {
        return as(
                "u-clerk",
                Role.HALL_CLERK,
                "POST",
                "/special-offers/" + offerId + "/takers",
                "{\"takerId\":\"" + taker + "\"}");
    }

    public Http.Answer get(String path) {
        return Http.get(url + path)
                .bearer(token("u-manager", Role.GRID_MANAGER))
                .send();
    }
}
