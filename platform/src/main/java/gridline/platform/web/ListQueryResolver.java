package gridline.platform.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** 读取列表参数: fills {@link ListQuery} arguments marked {@link Listed}. */
final class ListQueryResolver implements HandlerMethodArgumentResolver {

    private static final Map<Class<? extends ListDefinition>, ListSpec> SPECS = new ConcurrentHashMap<>();

    private final CursorSeal seal;

    ListQueryResolver(CursorSeal seal) {
        this.seal = seal;
    }

    /** The whitelist of a definition; made once. */
    static ListSpec spec(Class<? extends ListDefinition> definition) {
        return SPECS.computeIfAbsent(
                definition, type -> BeanUtils.instantiateClass(type).spec());
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ListQuery.class && parameter.hasParameterAnnotation(Listed.class);
    }

    @Override
    public ListQuery resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        Listed listed = parameter.getParameterAnnotation(Listed.class);
        if (listed == null) {
            throw new IllegalStateException("@Listed is missing");
        }
        return new ListQueryReader(spec(listed.value()), request.getParameterMap(), seal).read();
    }
}
