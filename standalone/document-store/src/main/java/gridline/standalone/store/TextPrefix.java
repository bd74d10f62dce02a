package gridline.standalone.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The literal text an anchored regular expression begins with (前缀查询): {@code ^abc.*} searches from "abc". */
final class TextPrefix {

    private static final String SPECIAL = ".[]{}()*+?^$|\\";

    private TextPrefix() {}

    /** The interval of all text a match can be, or null when the expression says nothing about the beginning. */
    static @Nullable List<Interval> of(BsonRegularExpression expression) {
        String options = expression.getOptions();
        String pattern = expression.getPattern();
        boolean plain = options == null || options.chars().allMatch(option -> option == 's');
        if (!plain || !pattern.startsWith("^")) {
            return null;
        }
        String literal = literal(pattern);
        return literal == null || literal.isEmpty()
                ? null
                : List.of(Interval.prefix(KeyEncoder.encodeTextPrefix(literal)));
    }

    private static @Nullable String literal(String pattern) {
        StringBuilder literal = new StringBuilder();
        int at = 1;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (pattern.startsWith("\\Q", at)) {
                int end = pattern.indexOf("\\E", at + 2);
                literal.append(pattern, at + 2, end < 0 ? pattern.length() : end);
                at = end < 0 ? pattern.length() : end + 2;
            } else if (c == '\\' && at + 1 < pattern.length() && !Character.isLetterOrDigit(pattern.charAt(at + 1))) {
                literal.append(pattern.charAt(at + 1));
                at += 2;
            } else if (SPECIAL.indexOf(c) < 0) {
                literal.append(c);
                at++;
            } else {
                break;
            }
        }
        String rest = pattern.substring(at);
        if (rest.indexOf('|') >= 0) {
            return null;
        }
        boolean lastIsOptional = rest.startsWith("*") || rest.startsWith("?") || rest.startsWith("{");
        if (lastIsOptional && !literal.isEmpty()) {
            // A quantifier binds one character only, even after \Q…\E; a surrogate pair counts as one.
            literal.setLength(literal.offsetByCodePoints(literal.length(), -1));
        }
        return literal.toString();
    }
}
