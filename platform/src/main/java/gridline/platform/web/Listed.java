package gridline.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** 列表参数: marks a controller's {@link ListQuery} argument with the class that says what may be filtered and sorted. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Listed {

    /** Has a constructor without arguments. */
    Class<? extends ListDefinition> value();
}
