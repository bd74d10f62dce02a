package gridline.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.testing.Http;
import gridline.platform.testing.OpenApiContract;
import gridline.platform.testing.Repository;
import gridline.platform.web.Sheets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The API description of the sample service: all conventions are in it. */
@SampleTest
class SampleApiTest extends OpenApiContract {

    @LocalServerPort
    private int port;

    @Override
    protected Path folder() {
        return Repository.root().resolve("platform/src/test/resources/openapi");
    }

    @Test
    void describesTheConventions() {
        JsonNode api =
                Http.get("http://localhost:" + port + "/v3/api-docs").send().json();
        JsonNode list = api.at("/paths/~1api~1sample~1v1~1things/get");
        assertThat(list.path("parameters"))
                .extracting(each -> each.path("name").asString())
                .contains("kind", "size.gte", "q", "limit", "cursor", "sort", "total")
                .doesNotContain("query", "caller");
        assertThat(list.at("/responses/200/content").propertyNames())
                .containsExactlyInAnyOrder("application/json", "text/csv", "application/x-ndjson", Sheets.XLSX);
        assertThat(list.path("x-roles")).hasSize(2);
        JsonNode update = api.at("/paths/~1api~1sample~1v1~1things~1{id}/put");
        assertThat(update.path("parameters"))
                .extracting(each -> each.path("name").asString())
                .containsExactlyInAnyOrder("id", "If-Match");
        assertThat(update.path("responses").propertyNames())
                .contains("400", "401", "403", "404", "409", "412", "422", "428", "503");
        assertThat(api.at("/components/schemas/Problem/required")).hasSize(8);
        assertThat(api.at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(api.at("/components/schemas").propertyNames()).contains("ThingDraft", "ThingPart");
        assertThat(update.path("operationId").asString()).isEqualTo("thingUpdate");
    }
}
