package gridline.funnel.customer.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 相似度: how likely two files are about the same firm, and why (FN-16).
 *
 * @param score 0 to 100
 * @param reasons what they have in common, the weightiest first
 */
public record Likeness(int score, List<Reason> reasons) {

    /** Least score that is worth a look. */
    public static final int WORTH_A_LOOK = 40;

    /** 相似原因, with its weight. */
    public enum Reason {
        /** 统一社会信用代码相同 */
        CREDIT_CODE(100),
        /** 联系电话相同 */
        PHONE(60),
        /** 名称相同, but for the legal form. */
        NAME(45),
        /** 名称相近 */
        SIMILAR_NAME(25),
        /** 地址相同 */
        ADDRESS(30);

        private final int weight;

        Reason(int weight) {
            this.weight = weight;
        }

        public int weight() {
            return weight;
        }
    }

    /**
     * 特征: what of a file is compared.
     *
     * @param creditCode null while unknown
     * @param phones digits only
     * @param name without legal form, blanks and punctuation
     * @param address without blanks and punctuation
     */
    public record Traits(@Nullable String creditCode, Set<String> phones, String name, String address) {

        public static Traits of(CustomerFile file) {
            Set<String> phones = new HashSet<>();
            file.contacts().forEach(contact -> phones.add(phone(contact.phone())));
            return new Traits(
                    file.creditCode() == null ? null : file.creditCode().value(),
                    phones,
                    plainName(file.firmName()),
                    plainAddress(file.address()));
        }
    }

    private static final Pattern NOISE = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}\\s]");
    private static final Pattern LEGAL_FORM = Pattern.compile("(股份有限公司|有限责任公司|有限公司|公司)$");
    private static final double SIMILAR = 0.7;

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    public boolean isWorthALook() {
        return score >= WORTH_A_LOOK;
    }

    public static Likeness of(Traits one, Traits other) {
        Set<Reason> found = EnumSet.noneOf(Reason.class);
        if (one.creditCode() != null && one.creditCode().equals(other.creditCode())) {
            found.add(Reason.CREDIT_CODE);
        }
        if (one.phones().stream().anyMatch(other.phones()::contains)) {
            found.add(Reason.PHONE);
        }
        if (!one.name().isEmpty() && one.name().equals(other.name())) {
            found.add(Reason.NAME);
        } else if (dice(one.name(), other.name()) >= SIMILAR) {
            found.add(Reason.SIMILAR_NAME);
        }
        if (!one.address().isEmpty() && one.address().equals(other.address())) {
            found.add(Reason.ADDRESS);
        }
        int sum = found.stream().mapToInt(Reason::weight).sum();
        boolean contradicted = one.creditCode() != null
                && other.creditCode() != null
                && !one.creditCode().equals(other.creditCode());
        // Two different codes are two firms, however alike they look: a branch, or a neighbour with the same phone.
        return new Likeness(contradicted ? sum / 4 : Math.min(100, sum), new ArrayList<>(found));
    }

    /** A firm's name without what the same firm writes now one way and now the other. */
    public static String plainName(String text) {
        return LEGAL_FORM.matcher(plain(text)).replaceAll("");
    }

    public static String plainAddress(String text) {
        return plain(text);
    }

    public static String phone(String text) {
        return text.replaceAll("\\D", "");
    }

    private static String plain(String text) {
        return NOISE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Share of the pairs of characters two texts have in common. */
    private static double dice(String one, String other) {
        Set<String> first = bigrams(one);
        Set<String> second = bigrams(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        long common = first.stream().filter(second::contains).count();
        return 2.0 * common / (first.size() + second.size());
    }

    private static Set<String> bigrams(String text) {
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= text.length(); at++) {
            pairs.add(text.substring(at, at + 2));
        }
        return pairs;
    }
}
