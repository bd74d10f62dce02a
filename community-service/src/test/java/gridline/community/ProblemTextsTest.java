package gridline.community;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.web.ProblemTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal has a text in both languages, with the same values in it. */
class ProblemTextsTest {

    private static final Pattern CODE = Pattern.compile("Violation\\.of\\(\\s*\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

    @Test
    void everyCodeInTheSourcesHasATextInBothLanguages() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher code = CODE.matcher(Files.readString(file));
                while (code.find()) {
                    codes.add(code.group(1));
                }
            }
        }

        assertThat(codes).hasSizeGreaterThan(50).allMatch(new ProblemTexts()::knows);
    }

    @Test
    void bothLanguagesNameTheSameValues() throws IOException {
        Properties chinese = texts("problems_zh.properties");
        Properties english = texts("problems_en.properties");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        chinese.forEach((code, text) -> assertThat(values((String) text))
                .as("values in %s", code)
                .isEqualTo(values(english.getProperty((String) code))));
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = ProblemTextsTest.class.getClassLoader().getResourceAsStream(name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
