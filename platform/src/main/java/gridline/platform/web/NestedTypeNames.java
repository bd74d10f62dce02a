package gridline.platform.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/**
 * 嵌套类型命名: a record nested in another is called after both ({@code Community.Draft} is {@code CommunityDraft}); by their
 * simple names alone two of them would silently become one schema.
 */
final class NestedTypeNames extends TypeNameResolver {

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        StringBuilder name = new StringBuilder(type.getSimpleName());
        for (Class<?> outer = type.getDeclaringClass(); outer != null; outer = outer.getDeclaringClass()) {
            name.insert(0, outer.getSimpleName().replaceFirst("Controller$", ""));
        }
        return name.toString();
    }
}
