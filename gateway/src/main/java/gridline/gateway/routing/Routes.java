package gridline.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import gridline.gateway.login.SessionTokenRelay;
import java.net.URI;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * 路由表: {@code /api/<service>/**} goes to that service, {@code /v3/api-docs/<service>} to its API description. The session
 * cookie stays here; behind the gateway only the bearer token is known.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> serviceRoutes(
            RouteSettings settings, ServiceGuards guards, SessionTokenRelay tokenRelay) {
        RouterFunctions.Builder routes = route("services");
        for (Map.Entry<String, URI> service : settings.services().entrySet()) {
            String name = service.getKey();
            routes.add(route(name)
                    .route(path("/api/" + name + "/**"), http())
                    .before(uri(service.getValue()))
                    .before(tokenRelay)
                    .before(removeRequestHeader("Cookie"))
                    .before(removeRequestHeader("X-CSRF-TOKEN"))
                    .filter(guards.forService(name))
                    .build());
            routes.add(route(name + "-docs")
                    .route(GET("/v3/api-docs/" + name), http())
                    .before(uri(service.getValue()))
                    .before(setPath("/v3/api-docs"))
                    .before(removeRequestHeader("Cookie"))
                    .filter(guards.forService(name))
                    .build());
        }
        return routes.build();
    }
}
