package gridline.platform.messaging;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Every component of a record that is not {@code @Nullable} must be in its JSON, at every depth. */
final class RequiredFields {

    private RequiredFields() {}

    /** @throws UnreadableEventException naming the first field that is missing */
    static void check(JsonNode json, Class<?> type) {
        if (!type.isRecord()) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode value = json.get(component.getName());
            if (value != null && !value.isNull()) {
                checkInside(value, component.getAnnotatedType());
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new UnreadableEventException(type.getSimpleName() + " lacks " + component.getName(), null);
            }
        }
    }

    private static void checkInside(JsonNode value, AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic
                && generic.getType() instanceof ParameterizedType parameterized
                && parameterized.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            AnnotatedType element = generic.getAnnotatedActualTypeArguments()[0];
            value.forEach(each -> checkInside(each, element));
            return;
        }
        Type plain = type.getType();
        if (plain instanceof Class<?> inner) {
            check(value, inner);
        }
    }
}
