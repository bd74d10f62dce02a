package gridline.pricing.wording;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * 文案: texts by code and language, from {@code wording_zh.properties} and {@code wording_en.properties}; {@code {name}}
 * stands for a value. A value that has a text of its own, such as {@code ENHANCED}, is shown by it, and so is each of several.
 */
@Component
public class Wording {

    /** 语言: Chinese unless somebody asks for English. */
    public enum Language {
        ZH,
        EN;

        public static Language of(HttpServletRequest request) {
            return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? ZH : of(request.getLocale());
        }

        public static Language of(Locale locale) {
            return locale.getLanguage().equals("en") ? EN : ZH;
        }
    }

    private static final String SEVERAL = ", ";

    private final Map<Language, Properties> texts =
            Map.of(Language.ZH, load("wording_zh.properties"), Language.EN, load("wording_en.properties"));

    /** The text of a code with its values; the bare code where there is none, so that nothing is hidden. */
    public String text(Language language, String code, Map<String, String> params) {
        Properties known = texts.getOrDefault(language, new Properties());
        String text = known.getProperty(code, code);
        for (Map.Entry<String, String> param : params.entrySet()) {
            text = text.replace("{" + param.getKey() + "}", shown(param.getValue(), known, language));
        }
        return text;
    }

    /** The texts of a value, or of several with commas between; what has none, such as a name, stays as it is. */
    private static String shown(String value, Properties known, Language language) {
        String[] parts = value.split(SEVERAL, -1);
        List<String> texts = Stream.of(parts)
                .map(part -> known.getProperty("value." + part))
                .filter(Objects::nonNull)
                .toList();
        return texts.size() == parts.length ? String.join(language == Language.ZH ? "、" : SEVERAL, texts) : value;
    }

    public String text(Language language, String code) {
        return text(language, code, Map.of());
    }

    /** True when a text for the code is there in every language. */
    public boolean knows(String code) {
        return texts.values().stream().allMatch(known -> known.containsKey(code));
    }

    private static Properties load(String file) {
        try (InputStream in = Wording.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
