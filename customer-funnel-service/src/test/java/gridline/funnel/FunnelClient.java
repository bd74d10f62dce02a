package gridline.funnel;

import static org.awaitility.Awaitility.await;

import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import java.time.Duration;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Calls the service under test as one member of staff. */
public final class FunnelClient {

    public static final String GRID = "/13/1301/130102/130102001";
    public static final String BRANCH = "/13/1301/130102";

    private final int port;
    private final String token;

    private FunnelClient(int port, String token) {
        this.port = port;
        this.token = token;
    }

    public static FunnelClient as(int port, String id, String name, String scope, Role... roles) {
        return new FunnelClient(
                port,
                TestTokens.token()
                        .subject(id)
                        .name(name)
                        .roles(roles)
                        .grids(scope)
                        .sign());
    }

    public static FunnelClient accountManager(int port) {
        return as(port, "u-account", "李客户", BRANCH, Role.ACCOUNT_MANAGER);
    }

    public static FunnelClient secondAccountManager(int port) {
        return as(port, "u-account2", "赵客户", BRANCH, Role.ACCOUNT_MANAGER);
    }

    public static FunnelClient technician(int port) {
        return as(port, "u-technician", "孙维护", GRID, Role.TECHNICIAN);
    }

    public static FunnelClient supervisor(int port) {
        return as(port, "u-supervisor", "钱主管", "/13/1301", Role.SUPERVISOR);
    }

    public Http get(String path) {
        return Http.get(url(path)).bearer(token);
    }

    public Http.Answer post(String path) {
        return Http.send("POST", url(path), "").bearer(token).send();
    }

    public Http.Answer post(String path, String body) {
        return Http.json("POST", url(path), body).bearer(token).send();
    }

    /** Only over a version of what is there. */
    public Http.Answer post(String path, String body, long version) {
        return Http.json("POST", url(path), body)
                .bearer(token)
                .header("If-Match", "\"" + version + "\"")
                .send();
    }

    public Http put(String path, String body) {
        return Http.json("PUT", url(path), body).bearer(token);
    }

    public Http delete(String path) {
        return Http.send("DELETE", url(path), "").bearer(token);
    }

    /** Hands in a file. */
    public Http.Answer upload(String path, String contentType, byte[] file) {
        return Http.bytes("POST", url(path), file)
                .header("Content-Type", contentType)
                .bearer(token)
                .send();
    }

    /** A new customer in the community; its id. A neighbour that is slow on a busy machine is asked again, as 503 asks for. */
    public String create(String firmName, String communityId) {
        String body = file(firmName, communityId, "");
        Http.Answer answer = await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .pollDelay(Duration.ZERO)
                .until(() -> post("/customers", body), each -> each.status() != 503);
        if (answer.status() != 201) {
            throw new AssertionError("not created: " + answer);
        }
        return answer.json().path("id").asString();
    }

    /** A complete file; {@code more} goes in as it is, for example {@code "unifiedSocialCreditCode":"…",}. */
    public static String file(String firmName, String communityId, String more) {
        return """
                {%s"firmName":"%s","communityId":"%s","address":"建设北大街1号","clusterKind":"STREET_SHOP","people":8,
                 "contacts":[{"name":"王建国","phone":"13812341234","role":"老板","canDecide":true}]}""".formatted(more, firmName, communityId);
    }

    public Http.Answer evidence(String id, String kind) {
        String more = kind.equals("DIFFICULTY_LEVEL") ? ",\"difficulty\":\"COMPETITOR_CUSTOMER\"" : "";
        return post(
                "/customers/" + id + "/evidence",
                "{\"kind\":\"%s\",\"doneOn\":\"2026-03-01\",\"note\":\"见过老板\"%s}".formatted(kind, more));
    }

    public Http.Answer move(String id, String to) {
        return post("/customers/" + id + "/stage", "{\"to\":\"%s\"}".formatted(to));
    }

    /** Codes of the violations of a problem document. */
    public static String[] codes(Http.Answer answer) {
        return texts(answer.json().path("violations"), "code");
    }

    /** One text field of every element of an array. */
    public static String[] texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(each -> each.path(field).asString(""))
                .toArray(String[]::new);
    }

    private String url(String path) {
        return "http://localhost:" + port + "/api/funnel/v1" + path;
    }
}
