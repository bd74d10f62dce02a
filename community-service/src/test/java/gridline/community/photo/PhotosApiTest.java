package gridline.community.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gridline.community.ServiceTest;
import gridline.community.photo.picture.Pictures;
import gridline.platform.lease.LeasedJob;
import gridline.platform.security.Role;
import gridline.platform.testing.Http;
import gridline.platform.testing.TestTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Photos over HTTP (CO-10): what is taken, where it lies, and who gets it. */
class PhotosApiTest extends ServiceTest {

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private PhotoContents contents;

    @Autowired
    private LeasedJob discardLostPhotos;

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

    /** A picture is what its bytes say, whatever its sender calls it; a label earns it nothing. */
    @Test
    void co10_tellsThePictureByItsBytesAndNotByItsLabel() throws Exception {
        community("130102001866", "格式小区");

        HttpResponse<byte[]> png = upload("130102001866", "subject=SURVEY", Pictures.picture("png", 12, 9));
        HttpResponse<byte[]> gif = upload("130102001866", "subject=SURVEY", Pictures.picture("gif", 8, 8));

        JsonNode photo = new JsonMapper().readTree(png.body());
        assertThat(photo.path("kind").asString()).as("sent as image/jpeg").isEqualTo("PNG");
        assertThat(picture(photo.path("href").asString(), manager()).headers().firstValue("Content-Type"))
                .contains("image/png");
        assertThat(code(gif)).isEqualTo("CO-10.not-a-photo");
    }

    @Test
    void nobodyAddsAPhotoToACommunityOfOthers() throws Exception {
        community("130202001861", "唐山小区");
        long before = contents();

        HttpResponse<byte[]> refused = upload("130202001861", "subject=SURVEY", Pictures.picture("png", 8, 8));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void co10_aSupervisorRemovesAPictureForGoodAndWhatWasDoneStaysOnFile() throws Exception {
        community("130102001867", "移除小区");
        String href = new JsonMapper()
                .readTree(upload("130102001867", "subject=SURVEY", Pictures.picture("jpg", 8, 8))
                        .body())
                .path("href")
                .asString();
        String id = href.substring(href.lastIndexOf('/') + 1);
        String contentId = stored(id).getString("contentId");
        String removal = href.substring(ROOT.length()) + "/removal";

        Http.Answer byManager =
                post(removal, "{\"reason\":\"拍到了住户\"}").bearer(manager()).send();
        Http.Answer withoutReason =
                post(removal, "{\"reason\":\" \"}").bearer(supervisor()).send();
        Http.Answer removed =
                post(removal, "{\"reason\":\"拍到了住户\"}").bearer(supervisor()).send();
        Http.Answer again =
                post(removal, "{\"reason\":\"拍到了住户\"}").bearer(supervisor()).send();

        assertThat(byManager.status()).isEqualTo(403);
        assertThat(withoutReason.code()).isEqualTo("CO-10.photo-removal-reason");
        assertThat(removed.status()).as(removed.toString()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(404);
        assertThat(picture(href, manager()).statusCode()).isEqualTo(404);
        assertThat(get("/communities/c-130102001867/photos")
                        .bearer(manager())
                        .send()
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(of("photoContents.files", "_id", new ObjectId(contentId))).isZero();
        assertThat(of("photoContents.chunks", "files_id", new ObjectId(contentId)))
                .isZero();
        assertThat(of("photoUploads", "_id", contentId)).isZero();
        assertThat(stored(id).get("removed", Document.class))
                .containsEntry("reason", "拍到了住户")
                .containsEntry("by", "u-supervisor");
        assertThat(get("/audit?action=photo.remove&subjectId=" + id)
                        .bearer(auditor())
                        .send()
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void co41_whatIsEvidenceOfAnIncidentStays() throws Exception {
        community("130102001868", "证据小区");
        community("130102001869", "旁边小区");
        String href = new JsonMapper()
                .readTree(upload("130102001868", "subject=INCIDENT", Pictures.picture("jpg", 8, 8))
                        .body())
                .path("href")
                .asString();
        String id = href.substring(href.lastIndexOf('/') + 1);

        Http.Answer ofOthers = evidence(incident("130102001869"), id);
        Http.Answer kept = evidence(incident("130102001868"), id);
        Http.Answer removal = post(href.substring(ROOT.length()) + "/removal", "{\"reason\":\"不想要了\"}")
                .bearer(supervisor())
                .send();

        assertThat(ofOthers.code()).isEqualTo("CO-41.photo-unknown");
        assertThat(kept.json().at("/evidence/0/photoId").asString()).isEqualTo(id);
        assertThat(removal.code()).isEqualTo("CO-41.photo-is-evidence");
        assertThat(picture(href, manager()).statusCode()).isEqualTo(200);
    }

    /** Everything is read before anything is kept. */
    @Test
    void co10_anUploadThatIsCutShortLeavesNothing() throws Exception {
        community("130102001870", "断线小区");
        byte[] picture = Pictures.picture("jpg", 400, 300);
        long before = contents();
        URI address = URI.create(url("/communities/c-130102001870/photos?subject=SURVEY"));
        try (Socket line = new Socket(address.getHost(), address.getPort())) {
            line.getOutputStream()
                    .write(("POST " + address.getRawPath() + "?" + address.getRawQuery() + " HTTP/1.1\r\nHost: "
                                    + address.getAuthority() + "\r\nAuthorization: Bearer " + manager()
                                    + "\r\nContent-Type: image/jpeg\r\nContent-Length: " + picture.length
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(picture, 0, picture.length / 2);
            line.getOutputStream().flush();
        }

        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(30)).until(() -> contents() == before);
        assertThat(get("/communities/c-130102001870/photos")
                        .bearer(manager())
                        .send()
                        .json()
                        .path("items"))
                .isEmpty();
    }

    /** A process that dies between the bytes and what is said of them leaves a note, by which they are found. */
    @Test
    void co10_bytesOfAnUploadThatWasKilledAreGivenUp() throws Exception {
        community("130102001871", "残留小区");
        JsonNode good = new JsonMapper()
                .readTree(upload("130102001871", "subject=SURVEY", Pictures.picture("png", 8, 8))
                        .body());
        String goodContent = stored(good.path("id").asString()).getString("contentId");
        contents.doubt(good.path("id").asString(), goodContent);
        String lost = contents.keep("ph-never-said", Pictures.picture("png", 8, 8));
        clock.set(NOON.plus(Duration.ofMinutes(90)));
        String young = contents.keep("ph-still-at-work", Pictures.picture("png", 8, 8));

        discardLostPhotos.work().run(null, clock.instant());

        assertThat(of("photoContents.files", "_id", new ObjectId(lost))).isZero();
        assertThat(of("photoContents.chunks", "files_id", new ObjectId(lost))).isZero();
        assertThat(of("photoUploads", "_id", lost)).isZero();
        assertThat(of("photoContents.files", "_id", new ObjectId(young))).isOne();
        assertThat(of("photoUploads", "_id", goodContent)).isZero();
        contents.discard(young);
        assertThat(picture(good.path("href").asString(), manager()).statusCode())
                .isEqualTo(200);
    }

    private String incident(String code) {
        Http.Answer answer =
                post("/incidents", """
                        {"communityId":"c-%s","risk":"NOT_COOPERATING","signs":["NO_STALLS_OR_POSTERS"],
                         "observedOn":"2026-11-19","description":"不让贴海报"}""".formatted(code)).bearer(manager()).send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private Http.Answer evidence(String incidentId, String photoId) {
        return post("/incidents/" + incidentId + "/evidence", """
                        {"note":"北门的告示","photoId":"%s"}""".formatted(photoId))
                .bearer(manager())
                .send();
    }

    private static String auditor() {
        return TestTokens.token()
                .subject("u-auditor")
                .roles(Role.SUPERVISOR, Role.ADMIN)
                .grids("/13")
                .sign();
    }

    private long contents() {
        return mongo.getCollection("photoContents.files").countDocuments();
    }

    private long of(String collection, String field, Object value) {
        return mongo.getCollection(collection).countDocuments(new Document(field, value));
    }

    private Document stored(String id) {
        return mongo.getCollection("photos")
                .find(new Document("_id", id))
                .first()
                .get("state", Document.class);
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
