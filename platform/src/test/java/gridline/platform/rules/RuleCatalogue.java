package gridline.platform.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 规则目录: the tables of a {@code docs/rules/<service>.md}. A row is {@code | id | what | classes | tests |}: the id as in the
 * rulebook; classes and tests as code, one or several, below the service's root package, for example
 * {@code `rule.model.Limits`} and {@code `rule.model.DecideTariffTest.pr01UndercutsByFive`}; a name that begins with
 * {@code gridline.} is taken as it is. Other lines are free text.
 */
public record RuleCatalogue(List<Row> rows) {

    private static final Pattern ROW = Pattern.compile("\\|\\s*([A-Z]{2}-[A-Z]?\\d+)\\s*\\|(.*)\\|(.*)\\|(.*)\\|\\s*");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /**
     * 目录行.
     *
     * @param id rule
     * @param classes where it is decided
     * @param tests methods that show it
     */
    public record Row(String id, List<String> classes, List<String> tests) {}

    /** Reads the rows of a file. */
    static RuleCatalogue read(Path file) {
        try {
            return new RuleCatalogue(Files.readAllLines(file).stream()
                    .map(ROW::matcher)
                    .filter(Matcher::matches)
                    .map(row -> new Row(row.group(1), names(row.group(3)), names(row.group(4))))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> names(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
