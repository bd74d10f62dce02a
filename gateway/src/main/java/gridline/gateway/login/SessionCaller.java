package gridline.gateway.login;

import gridline.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/** 会话用户: who is behind a browser's session, with roles and scopes as the provider says them now. */
@Component
public class SessionCaller {

    private final FreshTokens tokens;
    private final JwtDecoder decoder;

    SessionCaller(FreshTokens tokens, JwtDecoder decoder) {
        this.tokens = tokens;
        this.decoder = decoder;
    }

    /** @throws SessionEndedException (401) if the session has no tokens or the provider ended it */
    public Caller of(Authentication user, HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizedClient client = tokens.forRequest(user, request, response);
        Jwt token = decoder.decode(client.getAccessToken().getTokenValue());
        return Caller.of(token);
    }
}
