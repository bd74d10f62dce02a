package gridline.platform.persistence;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 种类: the names by which the variants of a sealed type are stored, in the field {@code kind}. A bean of this type per
 * sealed type that is stored; renaming a class then changes nothing in the store.
 *
 * <pre>{@code
 * @Bean
 * Kinds<Evidence> evidenceKinds() {
 *     return Kinds.of(Evidence.class, Map.of("VISIT", Visit.class, "CONTRACT", Contract.class));
 * }
 * }</pre>
 */
public final class Kinds<T> {

    static final String FIELD = "kind";

    private final Class<T> sealed;
    private final Map<String, Class<? extends T>> variants;

    private Kinds(Class<T> sealed, Map<String, Class<? extends T>> variants) {
        this.sealed = sealed;
        this.variants = Map.copyOf(variants);
    }

    /**
     * @throws IllegalArgumentException unless every permitted record has exactly one kind, and none has a component
     *     called {@code kind}
     */
    public static <T> Kinds<T> of(Class<T> sealed, Map<String, Class<? extends T>> variants) {
        if (!sealed.isSealed()) {
            throw new IllegalArgumentException(sealed.getName() + " is not sealed");
        }
        Map<Class<?>, String> names = new LinkedHashMap<>();
        variants.forEach((name, variant) -> {
            if (names.put(variant, name) != null) {
                throw new IllegalArgumentException(variant.getName() + " has two kinds");
            }
        });
        requireAll(sealed, names);
        return new Kinds<>(sealed, variants);
    }

    private static void requireAll(Class<?> type, Map<Class<?>, String> names) {
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                requireAll(permitted, names);
            } else if (!permitted.isRecord() || !names.containsKey(permitted)) {
                throw new IllegalArgumentException(permitted.getName() + " is no record or has no kind");
            } else if (Arrays.stream(permitted.getRecordComponents())
                    .map(RecordComponent::getName)
                    .anyMatch(FIELD::equals)) {
                throw new IllegalArgumentException(permitted.getName() + " has a component named " + FIELD);
            }
        }
    }

    Class<T> sealed() {
        return sealed;
    }

    @Nullable
    String kindOf(Class<?> variant) {
        return variants.entrySet().stream()
                .filter(each -> each.getValue() == variant)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** @throws IllegalStateException for a kind this version does not know, or none at all */
    Class<? extends T> variant(@Nullable Object kind) {
        Class<? extends T> variant = kind == null ? null : variants.get(kind.toString());
        if (variant == null) {
            throw new IllegalStateException("unknown kind " + kind + " of " + sealed.getSimpleName());
        }
        return variant;
    }
}
