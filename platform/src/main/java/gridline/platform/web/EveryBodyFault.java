package gridline.platform.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import gridline.platform.decision.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;

/**
 * 逐项检查: all that is wrong with a JSON body, where reading it stops at the first fault. Walks the body beside the records it
 * is meant for; what is no record is read by Jackson, piece by piece. Not for use by several threads.
 */
final class EveryBodyFault {

    /** More would help nobody; a body may hold thousands of rows. */
    private static final int MOST = 100;

    private final JsonMapper json;
    private final @Nullable Validator validator;
    private final List<Violation> wrong = new ArrayList<>();
    private final List<Violation> missing = new ArrayList<>();
    private final List<Violation> broken = new ArrayList<>();

    /** @param validator names broken constraints beside the rest, if there is one */
    EveryBodyFault(JsonMapper json, @Nullable Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** At most 100: what cannot be read, what is missing, what breaks a constraint; empty when nothing is found. */
    List<Violation> in(byte[] body, JavaType type) {
        try {
            walk(json.readTree(body), type, "");
        } catch (JacksonException malformed) {
            wrong.add(BodyFaults.of(malformed, ""));
        }
        return Stream.of(wrong, missing, broken)
                .flatMap(List::stream)
                .limit(MOST)
                .toList();
    }

    /** Whether nothing is wrong with the node. */
    private boolean walk(JsonNode node, JavaType type, String path) {
        int before = found();
        if (before >= MOST) {
            return false;
        }
        if (type.isReferenceType()) {
            return node.isNull() || walk(node, type.getReferencedType(), path);
        } else if (node.isArray() && (type.isCollectionLikeType() || type.isArrayType())) {
            int index = 0;
            for (JsonNode element : node) {
                walk(element, type.getContentType(), path + "[" + index++ + "]");
            }
        } else if (node.isObject() && type.isMapLikeType()) {
            node.properties().forEach(each -> walk(each.getValue(), type.getContentType(), at(path, each.getKey())));
        } else if (node.isObject() && subtype(node, type) instanceof JavaType actual && isPlainRecord(actual)) {
            walkRecord(node, actual, path);
        }
        return found() == before && reads(node, type, path);
    }

    private int found() {
        return wrong.size() + missing.size() + broken.size();
    }

    private boolean reads(JsonNode node, JavaType type, String path) {
        try {
            json.treeToValue(node, type);
            return true;
        } catch (JacksonException fault) {
            wrong.add(BodyFaults.of(fault, path));
            return false;
        }
    }

    private void walkRecord(JsonNode node, JavaType type, String path) {
        Map<String, RecordComponent> components = components(type.getRawClass());
        String kind = discriminator(type.getRawClass());
        components.forEach((name, component) -> {
            JavaType wanted = json.getTypeFactory().resolveMemberType(component.getGenericType(), type.getBindings());
            JsonNode given = node.get(name);
            boolean absent = given == null || given.isNull();
            if (absent && wanted.isPrimitive() || given == null && isRequired(component)) {
                missing.add(Violation.of("field-missing", at(path, name)));
            } else if (absent) {
                holds(type, component, null, at(path, name));
            } else if (walk(given, wanted, at(path, name))) {
                holds(type, component, json.treeToValue(given, wanted), at(path, name));
            }
        });
        node.propertyNames().stream()
                .filter(name -> !components.containsKey(name) && !name.equals(kind))
                .forEach(name -> wrong.add(BodyFaults.unknown(at(path, name), name, components.keySet())));
    }

    private void holds(JavaType type, RecordComponent component, @Nullable Object value, String path) {
        Class<?> owner = type.getRawClass();
        if (validator == null
                || validator.getConstraintsForClass(owner).getConstraintsForProperty(component.getName()) == null) {
            return;
        }
        Set<? extends ConstraintViolation<?>> violations = validator.validateValue(owner, component.getName(), value);
        violations.stream()
                .map(each -> ValidationFaults.of(each, path))
                .sorted(Comparator.comparing(Violation::code))
                .forEach(broken::add);
    }

    /** Which of the kinds it is, null if that cannot be told: then Jackson says why. */
    private @Nullable JavaType subtype(JsonNode node, JavaType type) {
        JsonSubTypes kinds = type.getRawClass().getAnnotation(JsonSubTypes.class);
        String kind = discriminator(type.getRawClass());
        if (kinds == null || kind == null) {
            return type;
        }
        JsonNode given = node.get(kind);
        return Arrays.stream(kinds.value())
                .filter(each -> given != null && given.isString() && each.name().equals(given.asString()))
                .map(each -> json.constructType(each.value()))
                .findFirst()
                .orElse(null);
    }

    /** Name of the property that tells the kind. */
    private static @Nullable String discriminator(Class<?> type) {
        return Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                .map(each -> each.getAnnotation(JsonTypeInfo.class))
                .filter(each -> each != null && each.include() == JsonTypeInfo.As.PROPERTY)
                .map(JsonTypeInfo::property)
                .findFirst()
                .orElse(null);
    }

    /** A record that Jackson reads by its components, and not in a way of its own. */
    private static boolean isPlainRecord(JavaType type) {
        Class<?> raw = type.getRawClass();
        return raw.isRecord()
                && !raw.isAnnotationPresent(JsonDeserialize.class)
                && Stream.<AnnotatedElement>concat(
                                Arrays.stream(raw.getDeclaredConstructors()), Arrays.stream(raw.getDeclaredMethods()))
                        .noneMatch(each -> each.isAnnotationPresent(JsonCreator.class));
    }

    private static Map<String, RecordComponent> components(Class<?> owner) {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        for (RecordComponent component : owner.getRecordComponents()) {
            JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
            boolean renamed = named != null && !named.value().isEmpty();
            components.put(renamed ? named.value() : component.getName(), component);
        }
        return components;
    }

    private static boolean isRequired(RecordComponent component) {
        JsonProperty stated = component.getAccessor().getAnnotation(JsonProperty.class);
        return stated != null && stated.required();
    }

    private static String at(String path, String name) {
        return path.isEmpty() ? BodyFaults.shortened(name) : path + "." + BodyFaults.shortened(name);
    }
}
