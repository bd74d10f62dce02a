package gridline.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.decision.Violation;
import gridline.platform.web.ProblemTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code a rule refuses with has a text in both languages. */
class ProblemMessagesTest {

    private static final Pattern CODE = Pattern.compile("\"([A-Z]{2}-[A-Z]?\\d+\\.[a-z-]+[a-z])\"");

    @Test
    void everyCodeHasATextInBothLanguages() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                CODE.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(codes::add);
            }
        }
        for (String flaw : Set.of("length", "character", "division", "check-character")) {
            codes.add("FN-16.credit-code-" + flaw);
        }
        assertThat(codes).hasSizeGreaterThan(20);
        ProblemTexts texts = new ProblemTexts();
        assertThat(codes).allMatch(texts::knows);
    }

    @Test
    void momentsAreShownAsPeopleReadThem() {
        Violation coolDown = Violation.of("FN-13.cool-down")
                .with("until", Instant.parse("2026-12-22T17:17:23.134Z").toString());
        assertThat(new ProblemTexts().message(coolDown, ProblemTexts.ENGLISH))
                .contains("2026-12-23 01:17")
                .doesNotContain("17:23");
    }
}
