package gridline.platform.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * 可检索名称: a name as it can be found: every character by itself or, if Chinese, by its pinyin initial (锦绣家园 by 绣家,
 * {@code jxjy}, {@code xj} or {@code 锦xj}). Case, width, spaces and punctuation do not matter.
 */
public final class SearchableName {

    /** For each character of the name, the characters it may be typed by, the character itself first. */
    private final List<String> typedBy;

    private SearchableName(List<String> typedBy) {
        this.typedBy = typedBy;
    }

    public static SearchableName of(String name) {
        return new SearchableName(normalised(name)
                .codePoints()
                .mapToObj(character -> Character.toString(character) + PinyinInitials.of(character))
                .toList());
    }

    /**
     * Keys to store in a multi-key index: single characters and initials, pairs of neighbouring ones of the same sort, and
     * triples of initials: of these there are few, so that a pair of them finds a good part of all names. A query of any
     * length finds its candidates by them, see {@link #keysOfQuery}.
     */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        for (int at = 0; at < typedBy.size(); at++) {
            int[] here = typedBy.get(at).codePoints().toArray();
            for (int one : here) {
                keys.add(Character.toString(one));
            }
            if (at + 1 < typedBy.size()) {
                for (int one : here) {
                    typedBy.get(at + 1)
                            .codePoints()
                            .filter(next -> formPair(one, next))
                            .forEach(next -> keys.add(Character.toString(one) + Character.toString(next)));
                }
            }
            if (at + 2 < typedBy.size()) {
                addTriples(keys, at);
            }
        }
        return keys;
    }

    private void addTriples(Set<String> keys, int at) {
        List<String> triples = List.of("");
        for (int place = at; place < at + 3; place++) {
            List<String> longer = new ArrayList<>();
            int[] initials = typedBy.get(place)
                    .codePoints()
                    .filter(one -> !Character.isIdeographic(one))
                    .toArray();
            for (String begun : triples) {
                for (int one : initials) {
                    longer.add(begun + Character.toString(one));
                }
            }
            triples = longer;
        }
        keys.addAll(triples);
    }

    /** Whether the query stands somewhere in the name; the keys only find candidates, this decides. */
    public boolean contains(String query) {
        int[] wanted = normalised(query).codePoints().toArray();
        for (int start = 0; start + wanted.length <= typedBy.size(); start++) {
            int matched = 0;
            while (matched < wanted.length && typedBy.get(start + matched).indexOf(wanted[matched]) >= 0) {
                matched++;
            }
            if (matched == wanted.length) {
                return true;
            }
        }
        return false;
    }

    /** Keys a name must all have to contain the query; the longest first; empty when the query has nothing to search by. */
    public static List<String> keysOfQuery(String query) {
        int[] wanted = normalised(query).codePoints().toArray();
        Set<String> triples = new TreeSet<>();
        Set<String> pairs = new TreeSet<>();
        Set<String> singles = new TreeSet<>();
        for (int at = 0; at < wanted.length; at++) {
            boolean pairsLeft = at > 0 && formPair(wanted[at - 1], wanted[at]);
            boolean pairsRight = at + 1 < wanted.length && formPair(wanted[at], wanted[at + 1]);
            if (isTriple(wanted, at)) {
                triples.add(new String(wanted, at, 3));
            } else if (pairsRight && !isTriple(wanted, at - 1)) {
                pairs.add(Character.toString(wanted[at]) + Character.toString(wanted[at + 1]));
            } else if (!pairsLeft && !pairsRight) {
                singles.add(Character.toString(wanted[at]));
            }
        }
        List<String> keys = new ArrayList<>(triples);
        keys.addAll(pairs);
        keys.addAll(singles);
        return keys;
    }

    private static boolean isTriple(int[] wanted, int at) {
        return at >= 0
                && at + 2 < wanted.length
                && !Character.isIdeographic(wanted[at])
                && !Character.isIdeographic(wanted[at + 1])
                && !Character.isIdeographic(wanted[at + 2]);
    }

    /** Pairs of a Chinese character and a letter are not stored: they would double the index for rare queries. */
    private static boolean formPair(int one, int next) {
        return Character.isIdeographic(one) == Character.isIdeographic(next);
    }

    private static String normalised(String text) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
