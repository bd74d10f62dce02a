package gridline.platform.persistence;

import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;

/** Stores no class names; variants of sealed types carry the {@code kind} that {@link Kinds} gives them. */
final class KindTypeMapper extends DefaultMongoTypeMapper {

    private final List<Kinds<?>> kinds;

    KindTypeMapper(List<Kinds<?>> kinds) {
        super(null);
        this.kinds = List.copyOf(kinds);
    }

    /** Called for the top of a document, whose type the reader names. */
    @Override
    public void writeType(TypeInformation<?> type, Bson sink) {
        String kind = kindOf(type.getType());
        if (kind != null) {
            ((Document) sink).append(Kinds.FIELD, kind);
        }
    }

    /** Called inside of a document where the value's type is not the declared one. */
    @Override
    public void writeType(Class<?> type, Bson sink) {
        String kind = kindOf(type);
        if (kind != null) {
            ((Document) sink).append(Kinds.FIELD, kind);
        } else if (Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed)) {
            throw new IllegalStateException("no Kinds for the sealed type of " + type.getName());
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> TypeInformation<? extends T> readType(Bson source, TypeInformation<T> declared) {
        Class<T> type = declared.getType();
        for (Kinds<?> each : kinds) {
            boolean isVariantItself = type.isRecord();
            if (!isVariantItself && each.sealed().isAssignableFrom(type)) {
                Class<?> variant = each.variant(((Document) source).get(Kinds.FIELD));
                return (TypeInformation<? extends T>) TypeInformation.of(variant);
            }
        }
        return declared;
    }

    /** A component or a map key may be called {@code kind}; it is never to be skipped. */
    @Override
    public boolean isTypeKey(String key) {
        return false;
    }

    private @Nullable String kindOf(Class<?> variant) {
        for (Kinds<?> each : kinds) {
            String kind = each.kindOf(variant);
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }
}
