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

/** 批量定价: how long a running system takes for 10,000 decisions with their explanations in one call. */
public final class DecisionsOverHttp {

    private static final int ITEMS = 10_000;
    private static final int ROUNDS = 15;
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private DecisionsOverHttp() {}

    /** @param args address of the system and of its identity provider, for example http://localhost:8080 http://localhost:8085 */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String token = token(http, args[1]);
            HttpRequest request = HttpRequest.newBuilder(URI.create(args[0] + "/api/pricing/v1/decisions"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body()))
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
                    "%,d decisions in one call: median %,d ms of %d, %,d/s, answer %,d KB%n",
                    ITEMS, median, ROUNDS, ITEMS * 1_000L / median, bytes / 1024);
        }
    }

    private static String body() {
        return IntStream.range(0, ITEMS)
                .mapToObj(i -> """
                        {"key":"%d","offers":[{"competitorId":"telecom","tier":"FIRST","speedMbps":%d,\
                        "monthlyFee":{"amount":"%d","currency":"CNY"},"observedOn":"2026-01-01"}]}""".formatted(i, i % 2 + 1, 40 + i % 200))
                .collect(Collectors.joining(
                        ",", "{\"gridPath\":\"/13/1301\",\"decidedOn\":\"2026-01-02\",\"items\":[", "]}"));
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
