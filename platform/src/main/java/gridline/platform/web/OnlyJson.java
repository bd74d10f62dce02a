package gridline.platform.web;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * 报文格式: lists are written our way, and bodies are read as JSON alone: other formats Jackson happens to find on the class
 * path (YAML, CBOR …) would be read without {@link StrictJson}.
 */
final class OnlyJson implements ServerHttpMessageConvertersCustomizer {

    private final JsonMapper json;

    OnlyJson(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customize(HttpMessageConverters.ServerBuilder builder) {
        builder.configureMessageConvertersList(converters -> {
            converters.removeIf(each -> each instanceof AbstractJacksonHttpMessageConverter
                    && !(each instanceof JacksonJsonHttpMessageConverter));
            converters.addFirst(new ListingConverter(json));
        });
    }
}
