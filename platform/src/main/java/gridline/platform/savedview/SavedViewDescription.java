package gridline.platform.savedview;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** 视图接口描述: names the service's lists in the OpenAPI document, which the shared types cannot know. */
record SavedViewDescription(String service, ViewedLists lists) implements OpenApiCustomizer {

    private static final String LIST = "list";

    @Override
    public void customise(OpenAPI api) {
        if (api.getPaths() == null || api.getComponents() == null) {
            return;
        }
        for (Class<?> bearer : List.of(SavedViewRequest.class, ShownView.class)) {
            Schema<?> schema = api.getComponents().getSchemas().get(bearer.getSimpleName());
            if (schema != null) {
                schema.addProperty(LIST, oneOfThem());
            }
        }
        String base = "/api/" + service + "/v1";
        api.getPaths().forEach((path, item) -> {
            for (Operation operation : item.readOperations()) {
                if (path.equals(base + "/default-views/{list}")) {
                    describe(operation, oneOfThem());
                } else if (path.equals(base + "/saved-views")) {
                    describe(operation, new StringSchema().description(String.join(", ", lists.names())));
                }
            }
        });
    }

    private StringSchema oneOfThem() {
        StringSchema schema = new StringSchema();
        lists.names().forEach(schema::addEnumItem);
        return schema;
    }

    private static void describe(Operation operation, Schema<?> schema) {
        operation.getParameters().stream()
                .filter(parameter -> parameter.getName().equals(LIST))
                .forEach(parameter -> parameter.setSchema(schema));
    }
}
