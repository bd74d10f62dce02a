package gridline.platform.web;

import gridline.platform.decision.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** 请求体错误: what is wrong with a JSON body, by code and path of the field, without repeating its content. */
final class BodyFaults {

    private BodyFaults() {}

    static Fault of(HttpMessageNotReadableException unreadable) {
        Throwable cause = unreadable.getCause();
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof BodyTooLargeException tooLarge) {
                return tooLarge.fault();
            }
            if (at instanceof ProblemException ours) {
                return Faults.of(ours);
            }
        }
        if (!(cause instanceof JacksonException jackson)) {
            return Fault.of(HttpStatus.BAD_REQUEST, Violation.of("body-missing-or-unreadable"));
        }
        List<Violation> all = unreadable.getHttpInputMessage() instanceof KeptBody kept ? kept.faults() : List.of();
        return Fault.of(HttpStatus.BAD_REQUEST, all.isEmpty() ? List.of(of(jackson, "")) : all);
    }

    /** @param parent path of what Jackson was reading, empty for the body itself */
    static Violation of(JacksonException jackson, String parent) {
        String field = path(jackson, parent);
        return switch (jackson) {
            case UnrecognizedPropertyException unknown ->
                unknown(field, unknown.getPropertyName(), unknown.getKnownPropertyIds());
            case InvalidFormatException format -> mistyped(field, format.getTargetType());
            case InvalidNullException ignored -> Violation.of("null-not-allowed", field);
            case InvalidTypeIdException ignored -> Violation.of("unknown-kind", field);
            case MismatchedInputException mismatch
            when isMissing(mismatch) -> Violation.of("field-missing", missing(mismatch, field));
            case MismatchedInputException mismatch when isNull(mismatch) -> Violation.of("field-missing", field);
            case MismatchedInputException mismatch
            when mismatch.getOriginalMessage().startsWith("Trailing token") -> malformed(mismatch, field);
            case MismatchedInputException mismatch -> mistyped(field, mismatch.getTargetType());
            case ValueInstantiationException ignored -> Violation.of("invalid-value", field);
            case InputCoercionException coercion -> mistyped(field, coercion.getTargetType());
            case StreamConstraintsException ignored -> Violation.of("json-too-deep-or-long", field);
            case StreamReadException malformed -> malformed(malformed, field);
            default -> Violation.of("invalid-value", field);
        };
    }

    static Violation unknown(@Nullable String field, String name, @Nullable Iterable<?> known) {
        return Violation.of("unknown-field", field).with("known", names(known)).with("name", shortened(name));
    }

    private static Violation mistyped(@Nullable String field, @Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            return Violation.of("unknown-value", field)
                    .with(
                            "allowed",
                            Arrays.stream(type.getEnumConstants())
                                    .map(each -> ((Enum<?>) each).name())
                                    .toList());
        }
        return Violation.of("wrong-type", field).with("expected", plain(type));
    }

    private static Violation malformed(JacksonException malformed, @Nullable String field) {
        String message = String.valueOf(malformed.getOriginalMessage());
        Violation violation = message.startsWith("Duplicate")
                ? Violation.of("field-twice", quoted(message, '"'))
                : Violation.of("malformed-json", field);
        return malformed.getLocation() == null
                ? violation
                : violation
                        .with("line", malformed.getLocation().getLineNr())
                        .with("column", malformed.getLocation().getColumnNr());
    }

    private static String plain(@Nullable Class<?> type) {
        if (type == null) {
            return "other";
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long", "short", "Short", "BigInteger" -> "integer";
            case "BigDecimal", "double", "Double", "float", "Float" -> "number";
            case "boolean", "Boolean" -> "boolean";
            case "String" -> "string";
            case "LocalDate" -> "date";
            case "Instant", "OffsetDateTime", "ZonedDateTime" -> "time";
            default -> type.isArray() || Iterable.class.isAssignableFrom(type) ? "array" : "object";
        };
    }

    /** A primitive that is not there or null. */
    private static boolean isNull(MismatchedInputException mismatch) {
        return String.valueOf(mismatch.getOriginalMessage()).startsWith("Cannot map `null` into type");
    }

    private static boolean isMissing(MismatchedInputException mismatch) {
        return String.valueOf(mismatch.getOriginalMessage()).startsWith("Missing required creator property");
    }

    /** Jackson names the missing property only in its message: "… property 'name' (index 0)". */
    private static @Nullable String missing(MismatchedInputException mismatch, @Nullable String field) {
        String name = quoted(mismatch.getOriginalMessage(), '\'');
        if (name == null) {
            return field;
        }
        boolean named = field != null && (field.equals(name) || field.endsWith("." + name));
        return field == null ? name : named ? field : field + "." + name;
    }

    private static @Nullable String quoted(String message, char quote) {
        int from = message.indexOf(quote);
        int to = message.indexOf(quote, from + 1);
        return from < 0 || to < 0 ? null : shortened(message.substring(from + 1, to));
    }

    private static @Nullable String path(JacksonException jackson, String parent) {
        StringBuilder path = new StringBuilder(parent);
        for (JacksonException.Reference step : jackson.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shortened(step.getPropertyName()));
            }
        }
        return path.isEmpty() ? null : path.toString();
    }

    private static List<String> names(@Nullable Iterable<?> known) {
        if (known == null) {
            return List.of();
        }
        Stream.Builder<String> names = Stream.builder();
        known.forEach(each -> names.add(String.valueOf(each)));
        return names.build().sorted().toList();
    }

    /** Names come from the caller: enough to find the fault, too little to carry a text. */
    static String shortened(String name) {
        return name.length() <= 64 ? name : name.substring(0, 64) + "…";
    }
}
