package gridline.benchmarks.pricing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 批量定价: how long a running system takes for 10,000 markets of two offers, with their explanations, in one call of 5 MB. */
public final class DecisionsOverHttp {

    private static final int ITEMS = 10_000;
    private static final int ROUNDS = 15;
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private DecisionsOverHttp() {}

    /** @param args address of the system and of its identity provider, for example http://localhost:8080 http://localhost:8085 */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String token = token(http, args[1]);
            String body = body();
            HttpRequest request = HttpRequest.newBuilder(URI.create(args[0] + "/api/pricing/v1/decisions"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            long[] millis = new long[ROUNDS];
            long bytes = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long begin = System.nanoTime();
                HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                millis[round] = (System.nanoTime() - begin) / 1_000_000;
                bytes = answer.body().length;
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
                }
            }
            Arrays.sort(millis);
            long median = millis[ROUNDS / 2];
            System.out.printf(
                    "%,d markets in one call of %,d KB: median %,d ms of %d, %,d/s, answer %,d KB%n",
                    ITEMS, body.length() / 1024, median, ROUNDS, ITEMS * 1_000L / median, bytes / 1024);
        }
    }

    private static String body() {
        return IntStream.range(0, ITEMS)
                .mapToObj(i -> "{\"key\":\"%d\",\"offers\":[%s,%s]}"
                        .formatted(
                                i,
                                offer("telecom", "FIRST", i % 2 + 1, 40 + i % 200),
                                offer("tietong", "SECOND", i % 2 == 0 ? 1 : 3, 30 + i % 200)))
                .collect(Collectors.joining(
                        ",", "{\"gridPath\":\"/13/1301\",\"decidedOn\":\"2026-01-02\",\"items\":[", "]}"));
    }

    private static String offer(String competitor, String tier, int speedMbps, int fee) {
        return """
                {"competitorId":"%s","tier":"%s","speedMbps":%d,"monthlyFee":{"amount":"%d.00","currency":"CNY"},\
                "oneTimeFee":{"amount":"300.00","currency":"CNY"},"termMonths":24,"prepaid":{"amount":"%d.00","currency":"CNY"},\
                "observedOn":"2026-01-01","source":"LEAFLET"}""".formatted(competitor, tier, speedMbps, fee, fee * 24);
    }

    private static String token(HttpClient http, String issuer) throws IOException, InterruptedException {
        String client =
                Base64.getEncoder().encodeToString("integrator:integrator-secret".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .header("Authorization", "Basic " + client)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&scope=gridline.read%20gridline.write"))
                .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        Matcher token = TOKEN.matcher(answer);
        if (!token.find()) {
            throw new IllegalStateException("no token: " + answer);
        }
        return token.group(1);
    }
}
