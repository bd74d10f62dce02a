package gridline.platform.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;

/** 列表参数描述: the whitelist of a list in the OpenAPI document. */
final class ListParameters {

    private ListParameters() {}

    static void describe(Operation operation, ListSpec spec) {
        new TreeMap<>(spec.parameters())
                .values()
                .forEach(parameter -> add(operation, parameter.name(), schema(parameter)));
        add(
                operation,
                "limit",
                new IntegerSchema()
                        ._default(ListQuery.DEFAULT_LIMIT)
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(ListQuery.MAX_LIMIT)));
        add(operation, "cursor", new StringSchema().description("next of the page before"));
        add(operation, "total", new BooleanSchema()._default(false));
        if (!spec.sorts().isEmpty()) {
            List<String> keys = spec.sorts().keySet().stream().sorted().toList();
            add(
                    operation,
                    "sort",
                    new StringSchema()
                            .description(
                                    "keys separated by commas, - in front for descending: " + String.join(", ", keys)));
        }
    }

    static void describeExports(Operation operation, boolean onMap) {
        ApiResponse ok = operation.getResponses() == null
                ? null
                : operation.getResponses().get("200");
        if (ok != null && ok.getContent() != null) {
            ok.getContent().addMediaType("text/csv", new MediaType().schema(new StringSchema()));
            ok.getContent().addMediaType("application/x-ndjson", new MediaType().schema(new StringSchema()));
            ok.getContent().addMediaType(Sheets.XLSX, new MediaType().schema(new BinarySchema()));
            if (onMap) {
                ok.getContent().addMediaType("application/geo+json", new MediaType().schema(new StringSchema()));
            }
        }
    }

    private static void add(Operation operation, String name, Schema<?> schema) {
        operation.addParametersItem(
                new QueryParameter().name(name).required(false).schema(schema));
    }

    private static Schema<?> schema(ListParameter parameter) {
        return switch (parameter.type()) {
            case "integer" -> new IntegerSchema();
            case "number" -> new NumberSchema();
            case "boolean" -> new BooleanSchema();
            case "date" -> new StringSchema().format("date");
            case ListIds.TYPE ->
                new StringSchema().description("ids separated by commas, " + ListIds.MOST + " at most");
            case "time" -> new StringSchema().format("date-time");
            // Several values may be given, separated by commas, so allowed ones are named and not enumerated.
            default ->
                parameter.allowed().isEmpty()
                        ? new StringSchema()
                        : new StringSchema().description(String.join(", ", parameter.allowed()));
        };
    }
}
