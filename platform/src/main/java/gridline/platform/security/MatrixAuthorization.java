package gridline.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * 矩阵授权: lets a request pass when the most specific row of the {@link AccessMatrix} for it names one of the caller's
 * roles and the token has the API scope for reading or writing. An endpoint without a row is denied; an address without
 * an endpoint passes, for it ends in 404 or 405.
 */
final class MatrixAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    static final String READ = "gridline.read";
    static final String WRITE = "gridline.write";

    private final List<Compiled> rows;
    private final Endpoints endpoints;

    MatrixAuthorization(Collection<AccessMatrix> matrices, Endpoints endpoints) {
        PathPatternParser parser = new PathPatternParser();
        this.rows = matrices.stream()
                .flatMap(matrix -> matrix.rows().stream())
                .sorted((a, b) -> parser.parse(a.pattern()).compareTo(parser.parse(b.pattern())))
                .map(row -> new Compiled(row, PathPatternRequestMatcher.pathPattern(row.method(), row.pattern())))
                .toList();
        this.endpoints = endpoints;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(authentication.get() instanceof JwtAuthenticationToken token
                && allows(token.getToken(), asGet(context.getRequest())));
    }

    private boolean allows(Jwt token, HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            // Once, and not again for each row.
            ServletRequestPathUtils.parseAndCache(request);
        }
        for (Compiled row : rows) {
            if (row.matcher().matches(request)) {
                boolean reads = row.row().method().equals(HttpMethod.GET);
                return CallerTokens.apiScopes(token).contains(reads ? READ : WRITE)
                        && !Collections.disjoint(row.row().roles(), CallerTokens.roles(token));
            }
        }
        return !endpoints.handles(request);
    }

    /** HEAD is a GET without its body. */
    private static HttpServletRequest asGet(HttpServletRequest request) {
        return HttpMethod.HEAD.matches(request.getMethod()) ? new HeadAsGet(request) : request;
    }

    private record Compiled(AccessRow row, RequestMatcher matcher) {}
}
