package gridline.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every message of a service is there in Chinese and in English and names the same values (文案约束). */
public abstract class TextsContract {

    private static final Pattern PARAM = Pattern.compile("\\{([A-Za-z]+)}");

    /** Name of the bundle without language and ending. */
    protected String bundle() {
        return "problems";
    }

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        Properties chinese = load("zh");
        Properties english = load("en");
        assertThat(chinese.stringPropertyNames()).isNotEmpty();
        assertThat(new TreeSet<>(chinese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String code : chinese.stringPropertyNames()) {
            assertThat(chinese.getProperty(code)).as(code).isNotBlank().containsPattern("[\\x{4e00}-\\x{9fff}]");
            assertThat(english.getProperty(code)).as(code).isNotBlank().doesNotContainPattern("[\\x{4e00}-\\x{9fff}]");
            assertThat(params(chinese.getProperty(code))).as(code).isEqualTo(params(english.getProperty(code)));
        }
    }

    private Properties load(String language) throws IOException {
        String file = "/" + bundle() + "_" + language + ".properties";
        try (InputStream in = TextsContract.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        }
    }

    private static Set<String> params(String text) {
        Set<String> params = new TreeSet<>();
        Matcher matcher = PARAM.matcher(text);
        while (matcher.find()) {
            params.add(matcher.group(1));
        }
        return params;
    }
}
