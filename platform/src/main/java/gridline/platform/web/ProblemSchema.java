package gridline.platform.web;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;

/** 问题文档结构: the schema of {@link Problem} in the OpenAPI document. */
final class ProblemSchema {

    private ProblemSchema() {}

    static Schema<?> make() {
        Schema<?> reason = new ObjectSchema()
                .addProperty("code", new StringSchema())
                .addProperty("field", new StringSchema())
                .addProperty("message", new StringSchema())
                .addProperty("params", new ObjectSchema().additionalProperties(true))
                .required(List.of("code", "message", "params"));
        return new ObjectSchema()
                .description("RFC 9457 问题文档")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("violations", new ArraySchema().items(reason))
                .addProperty("traceId", new StringSchema())
                .required(List.of("type", "title", "status", "detail", "instance", "code", "violations", "traceId"));
    }
}
