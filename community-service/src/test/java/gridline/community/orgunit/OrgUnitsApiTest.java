package gridline.community.orgunit;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.community.ServiceTest;
import gridline.platform.testing.Http;
import org.junit.jupiter.api.Test;

class OrgUnitsApiTest extends ServiceTest {

    @Test
    void puttingTheSameAgainChangesNothing() {
        String body = "{\"kind\":\"GRID\",\"name\":\"谈固街道\",\"parent\":\"130102\"}";

        Http.Answer first =
                put("/org-units/130102010", body).bearer(supervisor()).send();
        Http.Answer again =
                put("/org-units/130102010", body).bearer(supervisor()).send();

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.json().path("path").asString()).isEqualTo("/13/1301/130102/130102010");
        assertThat(first.header("Location")).isEqualTo(ROOT + "/org-units/130102010");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void renamingNeedsTheVersion() {
        String renamed = "{\"kind\":\"GRID\",\"name\":\"高营镇\",\"parent\":\"130102\"}";
        put("/org-units/130102011", "{\"kind\":\"GRID\",\"name\":\"高营\",\"parent\":\"130102\"}")
                .bearer(supervisor())
                .send();

        assertThat(put("/org-units/130102011", renamed)
                        .bearer(supervisor())
                        .send()
                        .status())
                .isEqualTo(428);
        assertThat(put("/org-units/130102011", renamed)
                        .header("If-Match", "\"7\"")
                        .bearer(supervisor())
                        .send()
                        .status())
                .isEqualTo(412);
        Http.Answer done = put("/org-units/130102011", renamed)
                .header("If-Match", "\"1\"")
                .bearer(supervisor())
                .send();
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().path("name").asString()).isEqualTo("高营镇");
        assertThat(done.json().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void refusesWithEverythingThatIsWrongInBothLanguages() {
        Http.Answer refused = put("/org-units/13-x", "{\"kind\":\"GRID\",\"name\":\" \",\"parent\":\"1301\"}")
                .bearer(admin())
                .send();
        Http.Answer english = put("/org-units/x", "{\"kind\":\"CITY\",\"name\":\"x\"}")
                .header("Accept-Language", "en")
                .bearer(admin())
                .send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json()
                        .path("violations")
                        .valueStream()
                        .map(each -> each.path("code").asString()))
                .containsExactlyInAnyOrder("org.id-malformed", "org.name-missing", "org.kind-order");
        assertThat(refused.body()).contains("的上级应为");
        assertThat(english.body()).contains("The unit above is missing; it must be a PROVINCE.");
    }

    @Test
    void refusesUnknownFieldsAndKinds() {
        assertThat(put("/org-units/x", "{\"kind\":\"CITY\",\"name\":\"x\",\"parent\":\"13\",\"boss\":1}")
                        .bearer(admin())
                        .send()
                        .status())
                .isEqualTo(400);
        assertThat(put("/org-units/x", "{\"kind\":\"VILLAGE\",\"name\":\"x\",\"parent\":\"13\"}")
                        .bearer(admin())
                        .send()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nobodyWritesBesideTheirOwnPartOfTheTree() {
        assertThat(put("/org-units/130202009", "{\"kind\":\"GRID\",\"name\":\"x\",\"parent\":\"130202\"}")
                        .bearer(supervisor())
                        .send()
                        .status())
                .isEqualTo(403);
    }

    @Test
    void listsByParentAndKindWithinTheCallersTree() {
        Http.Answer cities =
                get("/org-units?parent=13&kind=CITY&sort=name").bearer(admin()).send();
        Http.Answer mine = get("/org-units?kind=GRID").bearer(manager()).send();
        Http.Answer csv = get("/org-units?kind=CITY")
                .header("Accept", "text/csv")
                .bearer(admin())
                .send();

        assertThat(cities.json()
                        .path("items")
                        .valueStream()
                        .map(each -> each.path("name").asString()))
                .containsSubsequence("唐山市", "石家庄市");
        assertThat(mine.json()
                        .path("items")
                        .valueStream()
                        .map(each -> each.path("id").asString()))
                .containsExactly("130102001");
        assertThat(csv.body()).contains("id,kind,name,parent,path,version").contains("1301,CITY,石家庄市,13,/13/1301,1");
    }
}
