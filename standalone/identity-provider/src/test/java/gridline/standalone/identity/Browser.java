package gridline.standalone.identity;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Does what a browser and the gateway behind it do, one request at a time, redirects not followed. */
final class Browser {

    static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-0123456789";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final RunningProvider provider;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Browser(RunningProvider provider) {
        this.provider = provider;
    }

    HttpResponse<String> get(URI address) throws Exception {
        return get(address, "text/html");
    }

    HttpResponse<String> get(URI address, String accept) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(address).header("Accept", accept).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The gateway's authorization request, PKCE included unless taken out by an override with an empty value. */
    URI authorization(Map<String, String> overrides) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        Map<String, String> query = new LinkedHashMap<>(Map.of(
                "response_type",
                "code",
                "client_id",
                "gridline-gateway",
                "scope",
                "openid profile gridline.read gridline.write",
                "state",
                "some-state",
                "redirect_uri",
                RunningProvider.GATEWAY + "/login/oauth2/code/gridline",
                "code_challenge",
                Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
                "code_challenge_method",
                "S256"));
        query.putAll(overrides);
        query.values().removeIf(String::isEmpty);
        return provider.at("/oauth2/authorize?" + encoded(query));
    }

    HttpResponse<String> logIn(String user, String password) throws Exception {
        Matcher csrf = CSRF.matcher(get(provider.at("/login")).body());
        if (!csrf.find()) {
            throw new AssertionError("no CSRF token on the log-in page");
        }
        return submitLogIn(user, password, csrf.group(1));
    }

    HttpResponse<String> submitLogIn(String user, String password, String csrf) throws Exception {
        return post("/login", Map.of("username", user, "password", password, "_csrf", csrf));
    }

    /** Logs in and returns the answer of the token endpoint. */
    Map<String, Object> tokensOf(String user) throws Exception {
        get(authorization(Map.of()));
        logIn(user, "gridline-demo");
        Map<String, String> answer = query(get(authorization(Map.of())));
        return json(token(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                answer.get("code"),
                "redirect_uri",
                RunningProvider.GATEWAY + "/login/oauth2/code/gridline",
                "code_verifier",
                VERIFIER)));
    }

    HttpResponse<String> token(Map<String, String> form) throws Exception {
        return token("gridline-gateway", "gridline-gateway-secret", form);
    }

    HttpResponse<String> token(String client, String secret, Map<String, String> form) throws Exception {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return post("/oauth2/token", form, "Authorization", "Basic " + basic);
    }

    static Map<String, Object> json(HttpResponse<String> answer) {
        return new JsonMapper().readValue(answer.body(), new TypeReference<>() {});
    }

    static Map<String, String> query(HttpResponse<String> redirect) {
        String location = redirect.headers().firstValue("Location").orElseThrow();
        return Arrays.stream(URI.create(location).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(provider.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
