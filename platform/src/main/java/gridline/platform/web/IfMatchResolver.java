package gridline.platform.web;

import gridline.platform.decision.Violation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** 读取 If-Match: 428 without the header, 400 for what is not one version, 412 for a weak tag, which never matches. */
final class IfMatchResolver implements HandlerMethodArgumentResolver {

    private static final Pattern ONE_VERSION = Pattern.compile("\"([0-9]{1,18})\"");
    private static final Pattern WEAK = Pattern.compile("W/\"[^\"]*\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class;
    }

    @Override
    public @Nullable IfMatch resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.isBlank()) {
            if (parameter.isOptional()) {
                return null;
            }
            throw new PreconditionRequiredException();
        }
        String tag = header.strip();
        if (tag.equals("*")) {
            return new IfMatch(null);
        }
        Matcher version = ONE_VERSION.matcher(tag);
        if (version.matches()) {
            return new IfMatch(Long.valueOf(version.group(1)));
        }
        // RFC 9110 compares If-Match strongly: a weak tag is well formed and matches nothing.
        if (WEAK.matcher(tag).matches()) {
            return new IfMatch(-1L);
        }
        throw BadRequestException.of(Violation.of("if-match-unreadable", HttpHeaders.IF_MATCH));
    }
}
