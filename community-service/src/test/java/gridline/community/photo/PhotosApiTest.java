package gridline.community.photo;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.community.ServiceTest;
import gridline.community.photo.picture.Pictures;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.imageio.ImageIO;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Photos over HTTP (CO-10): what is taken, where it lies, and who gets it. */
class PhotosApiTest extends ServiceTest {

    @Autowired
    private MongoTemplate mongo;

    @Test
    void keepsAPhotoApartAndGivesItToWhoMaySeeTheCommunity() throws Exception {
        community("130102001861", "照片小区");
        HttpResponse<byte[]> added =
                upload("130102001861", "subject=SURVEY&caption=gate", Pictures.picture("jpg", 80, 60));
        assertThat(added.statusCode()).as(new String(added.body())).isEqualTo(201);
        JsonNode photo = new JsonMapper().readTree(added.body());
        assertThat(photo.path("width").asInt()).isEqualTo(80);

        HttpResponse<byte[]> shown = picture(photo.path("href").asString(), manager());
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(ImageIO.read(new ByteArrayInputStream(shown.body())).getWidth())
                .isEqualTo(80);
        String beside = TestTokens.token()
                .subject("u-beside")
                .roles(Role.GRID_MANAGER)
                .grids(OTHER_GRID)
                .sign();
        assertThat(picture(photo.path("href").asString(), beside).statusCode()).isEqualTo(403);
        community("130102001862", "别的小区");
        assertThat(picture(photo.path("href").asString().replace("130102001861", "130102001862"), manager())
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/communities/c-130102001861/photos")
                        .bearer(manager())
                        .send()
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(mongo.getCollection("photos")
                        .find(new Document("_id", photo.path("id").asString()))
                        .first())
                .asString()
                .hasSizeLessThan(1_500);
    }

    @Test
    void refusesWhatIsNoPhotoAndProvesNothing() throws Exception {
        community("130102001863", "拒绝小区");
        long before = mongo.getCollection("photoContents.files").countDocuments();

        assertThat(code(upload("130102001863", "subject=SURVEY", "<html>".getBytes())))
                .isEqualTo("CO-10.not-a-photo");
        assertThat(code(upload("130102001863", "subject=COMPETITOR_OFFER", Pictures.picture("png", 8, 8))))
                .isEqualTo("CO-10.photo-offer");
        assertThat(code(upload("130102001863", "subject=SURVEY&offerId=o-1", Pictures.picture("png", 8, 8))))
                .isEqualTo("CO-10.photo-offer");
        assertThat(code(upload("130102001863", "subject=COMPETITOR_OFFER&offerId=o-1", Pictures.picture("png", 8, 8))))
                .isEqualTo("CO-10.photo-offer");
        assertThat(code(upload("130102001863", "subject=SURVEY", new byte[9 * 1024 * 1024])))
                .isEqualTo("CO-10.photo-too-large");
        assertThat(upload("130102001863", "subject=SELFIE", Pictures.picture("png", 8, 8))
                        .statusCode())
                .isEqualTo(400);
        assertThat(mongo.getCollection("photoContents.files").countDocuments()).isEqualTo(before);
    }

    @Test
    void provesAnOfferOfTheCommunity() throws Exception {
        community("130102001864", "凭证小区");
        put("/competitors/telecom", "{\"name\":\"电信\",\"tier\":\"FIRST\"}")
                .bearer(admin())
                .send();
        Http.Answer offer = post("/communities/c-130102001864/competitor-offers", """
                {"competitorId":"telecom","speedMbps":100,"monthlyFee":{"amount":"89.00","currency":"CNY"},
                 "source":"LEAFLET","observedOn":"2026-11-10"}""")
                .bearer(manager())
                .send();
        String offerId = offer.json().path("id").asString();

        HttpResponse<byte[]> added =
                upload("130102001864", "subject=COMPETITOR_OFFER&offerId=" + offerId, Pictures.picture("png", 30, 20));

        assertThat(added.statusCode()).as(new String(added.body())).isEqualTo(201);
        assertThat(get("/communities/c-130102001864/photos?offerId=" + offerId)
                        .bearer(manager())
                        .send()
                        .json()
                        .at("/items/0/kind")
                        .asString())
                .isEqualTo("PNG");
    }

    /** Part (b) of the file (CO-10): users, as far as somebody has looked behind their doors. */
    @Test
    void co10_bTellsWhoUsesWhoseNetwork() {
        community("130102001865", "用户小区");
        put("/competitors/telecom", "{\"name\":\"电信\",\"tier\":\"FIRST\"}")
                .bearer(admin())
                .send();
        put(
                        "/communities/c-130102001865/buildings/1",
                        "{\"name\":\"1 号楼\",\"entrances\":2,\"floors\":6,\"flatsPerFloor\":2}")
                .bearer(manager())
                .send();
        for (String household : new String[] {
            "{\"door\":\"1-101\",\"use\":\"COMPETITOR\",\"competitorId\":\"telecom\",\"contractEndsOn\":\"2027-03-17\",\"asOf\":\"2026-11-01\"}",
            "{\"door\":\"1-102\",\"use\":\"OURS\",\"asOf\":\"2026-11-05\"}",
            "{\"door\":\"1-103\",\"use\":\"NONE\",\"asOf\":\"2026-11-03\"}"
        }) {
            assertThat(post("/communities/c-130102001865/buildings/1/households", household)
                            .bearer(manager())
                            .send()
                            .status())
                    .isLessThan(300);
        }

        Http.Answer users = get("/communities/c-130102001865/user-information")
                .bearer(manager())
                .send();

        assertThat(users.body()).doesNotContain("1-101", "2027-03-17");
        assertThat(users.json().path("known").asInt()).isEqualTo(3);
        assertThat(users.json().path("ours").asInt()).isEqualTo(1);
        assertThat(users.json().at("/competitors/0/households").asInt()).isEqualTo(1);
        assertThat(users.json().at("/contractEnds/0/month").asString()).isEqualTo("2027-03");
        assertThat(users.json().path("asOf").asString()).isEqualTo("2026-11-05");
    }

    private static String code(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(422);
        return new JsonMapper().readTree(answer.body()).path("code").asString();
    }

    private HttpResponse<byte[]> upload(String code, String parameters, byte[] bytes)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url("/communities/c-" + code + "/photos?" + parameters)))
                                .header("Authorization", "Bearer " + manager())
                                .header("Content-Type", "image/jpeg")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> picture(String href, String token) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url(href.substring(ROOT.length()))))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }
}
