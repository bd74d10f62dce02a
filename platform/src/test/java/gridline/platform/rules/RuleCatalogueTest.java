package gridline.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * 规则目录校验: holds {@code docs/rules/<service>.md} against the service. Every rule the code names has a row; every class
 * named is there and names the rule; every test named is there, is a test, and names the rule in its name or its file. A
 * service extends it in its own tests, which run in the module's folder:
 *
 * <pre>{@code
 * class PricingRuleCatalogueTest extends RuleCatalogueTest {
 *     PricingRuleCatalogueTest() {
 *         super("pricing", "gridline.pricing", "PR", "BD");
 *     }
 * }
 * }</pre>
 */
public abstract class RuleCatalogueTest {

    private static final Set<String> TEST_ANNOTATIONS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "Property", "Example");
    private static final Path MAIN = Path.of("src", "main");
    private static final Path TESTS = Path.of("src", "test", "java");

    private final String rootPackage;
    private final Pattern ids;
    private final RuleCatalogue catalogue;

    /**
     * @param name file name in {@code docs/rules} without its ending
     * @param rootPackage root package of the service
     * @param prefixes prefixes of the rules that are this service's to keep, for example {@code PR}; rules of others may be
     *     named in the code without a row
     */
    protected RuleCatalogueTest(String name, String rootPackage, String... prefixes) {
        this.rootPackage = rootPackage;
        this.ids = Pattern.compile("\\b(?:" + String.join("|", prefixes) + ")-[A-Z]?\\d+\\b");
        this.catalogue = RuleCatalogue.read(Path.of("..", "docs", "rules", name + ".md"));
    }

    @Test
    void everyRuleTheCodeNamesHasExactlyOneRow() {
        Set<String> named = new TreeSet<>();
        filesUnder(MAIN)
                .forEach(file -> ids.matcher(text(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(named::add));

        assertThat(named).as("rules named below %s", MAIN).isNotEmpty();
        assertThat(catalogue.rows().stream().map(RuleCatalogue.Row::id))
                .doesNotHaveDuplicates()
                .containsAll(named);
    }

    @TestFactory
    Stream<DynamicTest> everyRowIsTrue() {
        return catalogue.rows().stream().map(row -> DynamicTest.dynamicTest(row.id(), () -> check(row)));
    }

    private void check(RuleCatalogue.Row row) {
        assertThat(row.classes()).as("classes of %s", row.id()).isNotEmpty();
        assertThat(row.tests()).as("tests of %s", row.id()).isNotEmpty();
        row.classes().forEach(name -> {
            Class<?> type = type(name);
            if (type.getName().startsWith(rootPackage + ".")) {
                assertThat(text(source(MAIN.resolve("java"), type)))
                        .as("%s in %s", row.id(), name)
                        .contains(row.id());
            }
        });
        row.tests().forEach(name -> checkTest(row.id(), name));
    }

    private void checkTest(String id, String name) {
        int dot = name.lastIndexOf('.');
        Class<?> type = type(name.substring(0, dot));
        String method = name.substring(dot + 1);
        assertThat(Arrays.stream(type.getDeclaredMethods())
                        .filter(each -> each.getName().equals(method))
                        .filter(RuleCatalogueTest::isTest))
                .as("test %s of %s", name, id)
                .isNotEmpty();
        boolean byName = method.toLowerCase(Locale.ROOT)
                .contains(id.toLowerCase(Locale.ROOT).replace("-", ""));
        assertThat(byName || text(source(TESTS, type)).contains(id))
                .as("%s in the name of %s or in its file", id, name)
                .isTrue();
    }

    private Class<?> type(String name) {
        String full = name.startsWith("gridline.") ? name : rootPackage + "." + name;
        try {
            return Class.forName(full, false, getClass().getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new AssertionError("there is no class " + full, missing);
        }
    }

    private static boolean isTest(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(Class::getSimpleName)
                .anyMatch(TEST_ANNOTATIONS::contains);
    }

    private static Path source(Path root, Class<?> type) {
        return root.resolve(type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java");
    }

    private static Stream<Path> filesUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
