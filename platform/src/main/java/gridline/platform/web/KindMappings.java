package gridline.platform.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.Discriminator;
import org.jspecify.annotations.Nullable;

/**
 * 类型标识: says in the API description which value of {@code kind} stands for which schema. Without it a reader must take the
 * schema's own name for the value, which the service refuses.
 */
final class KindMappings extends ModelResolver {

    private static final String SCHEMAS = "#/components/schemas/";

    KindMappings(ObjectMapper mapper, TypeNameResolver names) {
        super(mapper, names);
    }

    @Override
    protected @Nullable Discriminator resolveDiscriminator(JavaType type, ModelConverterContext context) {
        Discriminator discriminator = super.resolveDiscriminator(type, context);
        JsonSubTypes kinds = type.getRawClass().getDeclaredAnnotation(JsonSubTypes.class);
        if (discriminator != null && kinds != null && discriminator.getMapping() == null) {
            for (JsonSubTypes.Type kind : kinds.value()) {
                discriminator.mapping(kind.name(), SCHEMAS + _typeName(_mapper.constructType(kind.value())));
            }
        }
        return discriminator;
    }
}
