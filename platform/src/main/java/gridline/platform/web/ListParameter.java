package gridline.platform.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * 查询参数: one whitelisted query parameter of a list.
 *
 * @param name as it stands in the URL
 * @param type short name of the type for the documentation: text, integer, number, boolean, date, time, ids
 * @param allowed the only values allowed, empty when any value of the type is
 * @param read turns the text into a value; {@link IllegalArgumentException} when it is none, {@link
 *     BadRequestException} when it can tell what is wrong with it
 * @param criteria what the value demands of a document; null when the controller reads the value itself
 */
record ListParameter(
        String name,
        String type,
        List<String> allowed,
        Function<String, Object> read,
        @Nullable Function<Object, Criteria> criteria) {

    /** Values the text of a violation names. */
    Map<String, Object> expectation() {
        return Map.of("parameter", name, "type", type, "allowed", String.join(", ", allowed));
    }
}
