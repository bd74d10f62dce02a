package gridline.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.web.ProblemTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code a rule refuses with has a text in both languages. */
class ProblemTextsTest {

    private static final Pattern CODE = Pattern.compile("Violation\\.of\\(\\s*\"([^\"]+)\"");

    @Test
    void knowsEveryCodeInBothLanguages() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            for (Path source : sources) {
                CODE.matcher(Files.readString(source)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        ProblemTexts texts = new ProblemTexts();

        assertThat(codes).hasSizeGreaterThan(15).allMatch(texts::knows);
    }
}
