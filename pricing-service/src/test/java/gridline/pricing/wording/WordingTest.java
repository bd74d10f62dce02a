package gridline.pricing.wording;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.platform.testing.TextsContract;
import gridline.platform.web.ProblemTexts;
import gridline.pricing.wording.Wording.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code an explanation or a quote uses has a text in both languages. */
class WordingTest extends TextsContract {

    private static final Pattern CODE = Pattern.compile("\"((?:bundle|special|quote)\\.[a-z0-9.-]+[a-z0-9])\"");

    private final Wording wording = new Wording();

    @Override
    protected String bundle() {
        return "wording";
    }

    @Test
    void knowsEveryCodeOfTheSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            for (Path source : sources) {
                CODE.matcher(Files.readString(source)).results().forEach(found -> codes.add(found.group(1)));
            }
        }

        ProblemTexts problems = new ProblemTexts();
        assertThat(codes).hasSizeGreaterThan(8).allMatch(code -> wording.knows(code) || problems.knows(code));
    }

    @Test
    void showsValuesByTheirOwnTexts() {
        Map<String, String> values = Map.of("minutes", "1200", "edition", "ENHANCED", "plan", "B");

        assertThat(wording.text(Language.ZH, "bundle.base", values)).isEqualTo("沃·商务 1200 分钟 增强型 B 计划");
        assertThat(wording.text(Language.of(Locale.ENGLISH), "bundle.base", values))
                .isEqualTo("Wo Business 1200 minutes, enhanced, plan B");
        Map<String, String> uses = Map.of("uses", "OUR_3G, OTHERS_3G");
        assertThat(wording.text(Language.ZH, "bundle.because.uses-or-wants-three-g", uses))
                .isEqualTo("使用或需要 3G（我方 3G、他网 3G）");
        assertThat(wording.text(Language.EN, "bundle.because.uses-or-wants-three-g", uses))
                .isEqualTo("Uses or wants 3G (our 3G, another operator's 3G)");
        assertThat(wording.text(Language.ZH, "quote.launch", Map.of("name", "一、二, BASE")))
                .contains("“一、二, BASE”");
        assertThat(wording.text(Language.of(Locale.GERMAN), "no.such.code")).isEqualTo("no.such.code");
    }
}
