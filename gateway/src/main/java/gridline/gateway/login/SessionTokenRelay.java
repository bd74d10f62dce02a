package gridline.gateway.login;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * 令牌传递: puts the access token of a browser's session on the request to the service. A machine client's own bearer token
 * passes as it came.
 */
@Component
public class SessionTokenRelay implements Function<ServerRequest, ServerRequest> {

    private final FreshTokens tokens;

    SessionTokenRelay(FreshTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public ServerRequest apply(ServerRequest request) {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        if (!(user instanceof OAuth2AuthenticationToken)) {
            return request;
        }
        OAuth2AuthorizedClient client = tokens.forRequest(user, request.servletRequest(), response());
        return ServerRequest.from(request)
                .headers(
                        headers -> headers.setBearerAuth(client.getAccessToken().getTokenValue()))
                .build();
    }

    private static HttpServletResponse response() {
        HttpServletResponse response =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getResponse();
        if (response == null) {
            throw new IllegalStateException("no response is bound to the request");
        }
        return response;
    }
}
