package gridline.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** 端点: tells whether a controller would handle a request. */
final class Endpoints {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Endpoints(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** The request path must have been parsed. */
    boolean handles(HttpServletRequest request) {
        for (RequestMappingHandlerMapping mapping : mappings) {
            try {
                if (mapping.getHandler(request) != null) {
                    return true;
                }
            } catch (Exception notThisWay) {
                // The path is known, but not with this method or media type: Spring MVC will say so.
                continue;
            }
        }
        return false;
    }
}
