package gridline.platform.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * 参数值类型: how the text of a query parameter becomes a value.
 *
 * @param name short name for documentation and messages
 * @param allowed the only values allowed, empty when any of the type is
 */
record ListValue(String name, List<String> allowed, Function<String, Object> reader) {

    private static final int LONGEST = 200;

    static ListValue of(Class<?> type) {
        if (type.isEnum()) {
            return ofEnum(type);
        }
        return switch (type.getName()) {
            case "java.lang.String" -> new ListValue("text", List.of(), text -> text);
            case "java.lang.Integer" -> new ListValue("integer", List.of(), Integer::valueOf);
            case "java.lang.Long" -> new ListValue("integer", List.of(), Long::valueOf);
            case "java.math.BigDecimal" -> new ListValue("number", List.of(), BigDecimal::new);
            case "java.lang.Boolean" -> new ListValue("boolean", List.of("true", "false"), ListValue::strictBoolean);
            case "java.time.LocalDate" -> new ListValue("date", List.of(), LocalDate::parse);
            case "java.time.Instant" -> new ListValue("time", List.of(), Instant::parse);
            default -> throw new IllegalArgumentException("no list value of type " + type.getName());
        };
    }

    /** @throws IllegalArgumentException if the text is no value of this type */
    Object read(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("empty or too long");
        }
        try {
            return reader.apply(text);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("not a " + name, unreadable);
        }
    }

    private static ListValue ofEnum(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        List<String> names =
                Arrays.stream(constants).map(each -> ((Enum<?>) each).name()).toList();
        return new ListValue("text", names, text -> {
            int at = names.indexOf(text);
            if (at < 0) {
                throw new IllegalArgumentException("not one of " + names);
            }
            return constants[at];
        });
    }

    private static Object strictBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
