package gridline.platform.persistence;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mapping.model.FieldNamingStrategy;
import org.springframework.data.mapping.model.Property;
import org.springframework.data.mapping.model.PropertyNameFieldNamingStrategy;
import org.springframework.data.mapping.model.SimpleTypeHolder;
import org.springframework.data.mongodb.core.mapping.CachingMongoPersistentProperty;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;

/**
 * Fields are called like the components of the records, {@code id} included: only a component annotated with
 * {@code @Id}, or with {@code @Field("_id")}, becomes {@code _id}.
 */
final class RecordMappingContext extends MongoMappingContext {

    @Override
    public MongoPersistentProperty createPersistentProperty(
            Property property, MongoPersistentEntity<?> owner, SimpleTypeHolder simpleTypes) {
        return new ByItsName(property, owner, simpleTypes, PropertyNameFieldNamingStrategy.INSTANCE);
    }

    private static final class ByItsName extends CachingMongoPersistentProperty {

        private @Nullable Boolean idProperty;

        private ByItsName(
                Property property,
                MongoPersistentEntity<?> owner,
                SimpleTypeHolder simpleTypes,
                FieldNamingStrategy naming) {
            super(property, owner, simpleTypes, naming);
        }

        @Override
        public boolean isIdProperty() {
            if (idProperty == null) {
                idProperty = isExplicitIdProperty();
            }
            return idProperty;
        }
    }
}
