package gridline.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** 调用者参数: gives controllers their {@link Caller} argument. */
final class CallerResolver implements HandlerMethodArgumentResolver {

    private final ObjectProvider<GridScopes> scopes;

    CallerResolver(ObjectProvider<GridScopes> scopes) {
        this.scopes = scopes;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        Caller caller = CallerTokens.caller(SecurityContextHolder.getContext().getAuthentication());
        GridScopes tree = scopes.getIfAvailable();
        return tree == null ? caller : caller.withScopes(tree.current(caller.scopes()));
    }
}
