package gridline.platform.web;

import gridline.platform.decision.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/**
 * 校验错误: every broken Bean Validation constraint as a violation. Its code is the constraint's name
 * ({@code not-blank}), or the constraint's message where that is a rule id such as {@code FN-01.name-missing}.
 */
final class ValidationFaults {

    private static final Pattern RULE_ID = Pattern.compile("[A-Z]{2}-[A-Z]?\\d{1,2}[a-z]?(\\.[a-z0-9-]+)?");
    private static final Set<String> NOT_PARAMS = Set.of("message", "groups", "payload", "regexp", "flags");

    private ValidationFaults() {}

    static Fault of(BindingResult result) {
        return fault(result.getAllErrors().stream()
                .map(error -> of(error, error instanceof FieldError field ? field.getField() : null))
                .toList());
    }

    static Fault of(HandlerMethodValidationException invalid) {
        List<Violation> found = new ArrayList<>();
        for (ParameterValidationResult parameter : invalid.getParameterValidationResults()) {
            if (parameter instanceof ParameterErrors body) {
                body.getFieldErrors().forEach(error -> found.add(of(error, indexed(body, error.getField()))));
                body.getGlobalErrors().forEach(error -> found.add(of(error, null)));
            } else {
                String name = parameter.getMethodParameter().getParameterName();
                parameter.getResolvableErrors().forEach(error -> found.add(of(parameter, error, name)));
            }
        }
        invalid.getCrossParameterValidationResults().forEach(error -> found.add(Violation.of("invalid-value")));
        return fault(found);
    }

    static Fault of(Collection<ConstraintViolation<?>> violations) {
        return fault(violations.stream()
                .map(each -> of(each, each.getPropertyPath().toString()))
                .toList());
    }

    private static Fault fault(List<Violation> found) {
        List<Violation> sorted = found.stream()
                .sorted(Comparator.comparing((Violation each) -> String.valueOf(each.field()))
                        .thenComparing(Violation::code))
                .toList();
        return Fault.of(HttpStatus.BAD_REQUEST, sorted.isEmpty() ? List.of(Violation.of("invalid-value")) : sorted);
    }

    private static String indexed(ParameterErrors body, String field) {
        return body.getContainerIndex() == null ? field : "[" + body.getContainerIndex() + "]." + field;
    }

    private static Violation of(ObjectError error, @Nullable String field) {
        return error.contains(ConstraintViolation.class)
                ? of(error.unwrap(ConstraintViolation.class), field)
                : Violation.of("wrong-type", field).with("expected", "other");
    }

    private static Violation of(
            ParameterValidationResult parameter, MessageSourceResolvable error, @Nullable String name) {
        try {
            return of(parameter.unwrap(error, ConstraintViolation.class), name);
        } catch (IllegalArgumentException notAConstraint) {
            return Violation.of("invalid-value", name);
        }
    }

    static Violation of(ConstraintViolation<?> broken, @Nullable String field) {
        ConstraintDescriptor<?> constraint = broken.getConstraintDescriptor();
        String named = broken.getMessageTemplate();
        String code = RULE_ID.matcher(named).matches()
                ? named
                : kebab(constraint.getAnnotation().annotationType().getSimpleName());
        Violation violation = Violation.of(code, field);
        for (Map.Entry<String, Object> attribute : constraint.getAttributes().entrySet()) {
            Object value = attribute.getValue();
            boolean plain = value instanceof Number || value instanceof String || value instanceof Boolean;
            if (plain && !NOT_PARAMS.contains(attribute.getKey())) {
                violation = violation.with(attribute.getKey(), value);
            }
        }
        return violation;
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
