package gridline.platform.web;

import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.databind.json.JsonMapper;

/** Keeps JSON bodies, whose size {@link BodyLimitFilter} bounds, until they are read. */
@ControllerAdvice
final class KeepBodies extends RequestBodyAdviceAdapter {

    private final JsonMapper json;
    private final @Nullable Validator validator;

    KeepBodies(JsonMapper json, @Nullable Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converterType);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        byte[] body = message.getBody().readAllBytes();
        return new KeptBody(
                message.getHeaders(),
                body,
                () -> new EveryBodyFault(json, validator).in(body, json.constructType(type)));
    }
}
