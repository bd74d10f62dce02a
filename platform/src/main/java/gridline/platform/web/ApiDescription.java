package gridline.platform.web;

import gridline.contracts.Money;
import gridline.platform.security.AccessMatrix;
import gridline.platform.security.AccessRow;
import gridline.platform.security.Caller;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * 接口描述: puts the conventions into the OpenAPI document: problems, tokens, If-Match, Idempotency-Key, list parameters and
 * who may call what.
 */
final class ApiDescription implements OpenApiCustomizer, OperationCustomizer {

    private static final String PROBLEM = "Problem";
    private static final Map<String, String> ERRORS = Map.of(
            "400", "请求有误 bad request",
            "401", "未登录 no valid token",
            "403", "无权限 role or grid does not allow it",
            "404", "未找到 not found",
            "409", "冲突 conflict",
            "412", "版本过期 stale version",
            "422", "规则拒绝 refused by a rule",
            "428", "缺少版本 If-Match missing",
            "503", "暂不可用 not available for the moment");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, IfMatch.class, ListQuery.class);
    }

    private final String service;
    private final List<AccessMatrix> matrices;

    ApiDescription(String service, List<AccessMatrix> matrices) {
        this.service = service;
        this.matrices = List.copyOf(matrices);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.setOperationId(operationId(handler));
        error(operation, "400");
        error(operation, "401");
        error(operation, "403");
        error(operation, "503");
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == IfMatch.class) {
                operation.addParametersItem(new HeaderParameter()
                        .name(HttpHeaders.IF_MATCH)
                        .required(!parameter.isOptional())
                        .description("ETag of the version this is meant for, for example \"7\"")
                        .schema(new StringSchema()));
                error(operation, "412");
                error(operation, "428");
            }
            Listed listed = parameter.getParameterAnnotation(Listed.class);
            if (listed != null) {
                ListParameters.describe(operation, ListQueryResolver.spec(listed.value()));
            }
        }
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .required(false)
                    .description("makes the request safe to send again")
                    .schema(new StringSchema().maxLength(255)));
        }
        Class<?> answer = handler.getReturnType().getParameterType();
        if (Listing.class.isAssignableFrom(answer)) {
            ListParameters.describeExports(operation, answer == MapListing.class);
        }
        return operation;
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info().title("Gridline " + service).version("v1"));
        // The address differs from one installation to the next; the gateway knows it.
        api.setServers(List.of(new Server().url("/")));
        Components components = api.getComponents() == null ? new Components() : api.getComponents();
        api.setComponents(components);
        components.addSchemas(PROBLEM, ProblemSchema.make());
        describeMoney(components);
        components.addSecuritySchemes(
                "bearer",
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT"));
        api.setSecurity(List.of(new SecurityRequirement().addList("bearer")));
        for (AccessMatrix matrix : matrices) {
            matrix.rows().forEach(row -> roles(api, row));
        }
        if (api.getPaths() != null) {
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                        if (path.contains("{")) {
                            error(operation, "404");
                        }
                        if (!method.name().equals("GET")) {
                            error(operation, "409");
                            error(operation, "422");
                        }
                    }));
        }
    }

    /** Money travels as text, which its record's type does not tell; a reader who takes it for a number loses fen. */
    private static void describeMoney(Components components) {
        Schema<?> money = components.getSchemas().get(Money.class.getSimpleName());
        if (money != null) {
            money.addProperty(
                    "amount",
                    new StringSchema()
                            .description("yuan, at most two decimals")
                            .pattern("^-?[0-9]{1,10}(\\.[0-9]{1,2})?$")
                            .example("45.00"));
            money.addProperty("currency", new StringSchema().addEnumItem(Money.CNY));
        }
    }

    /** Stable and unique without a number at the end: {@code communities} and {@code list} make {@code communitiesList}. */
    private static String operationId(HandlerMethod handler) {
        String noun = handler.getBeanType().getSimpleName().replaceFirst("(Controller|Api|Endpoint)$", "");
        String method = handler.getMethod().getName();
        return Character.toLowerCase(noun.charAt(0))
                + noun.substring(1)
                + Character.toUpperCase(method.charAt(0))
                + method.substring(1);
    }

    private static void roles(OpenAPI api, AccessRow row) {
        if (api.getPaths() == null || api.getPaths().get(row.pattern()) == null) {
            return;
        }
        api.getPaths().get(row.pattern()).readOperationsMap().forEach((method, operation) -> {
            if (method.name().equals(row.method().name())) {
                operation.addExtension(
                        "x-roles", row.roles().stream().map(Enum::name).sorted().collect(Collectors.toList()));
            }
        });
    }

    private static void error(Operation operation, String status) {
        if (operation.getResponses() == null || operation.getResponses().containsKey(status)) {
            return;
        }
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(ERRORS.getOrDefault(status, status))
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
    }
}
